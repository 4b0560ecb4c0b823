package live.blytz.local.stripe;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import live.blytz.local.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells each event to each listener, signed, until it answers 2xx; what is not told yet survives a
 * restart. As at Stripe, the order is not promised and an event may come more than once.
 */
final class Webhooks implements AutoCloseable {

    private static final String DELIVERY = "sandbox_delivery";
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Store store;
    private final Settings settings;
    private final Faults faults;
    private final InstantSource clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final ScheduledExecutorService schedule =
            Executors.newScheduledThreadPool(4, Thread.ofVirtual().name("webhook-", 0).factory());

    Webhooks(Store store, Settings settings, Faults faults, InstantSource clock) {
        this.store = store;
        this.settings = settings;
        this.faults = faults;
        this.clock = clock;
    }

    /** Takes up what an earlier run left untold. */
    void start() {
        store.change(changes -> changes.all(DELIVERY)).stream()
                .filter(delivery -> !delivery.path("done").asBoolean())
                .forEach(delivery -> later(delivery, FIRST_PAUSE));
    }

    /** One delivery for each new event and listener, as durable as the events are. */
    List<ObjectNode> planned(Changes changes) {
        return changes.written().stream()
                .filter(object -> object.path("object").asString().equals("event"))
                .flatMap(event -> settings.webhookUrls().stream().map(url -> delivery(event, url)))
                .map(changes::put)
                .toList();
    }

    void send(List<ObjectNode> deliveries) {
        var pause = Duration.ofMillis(faults.at(Faults.Knob.WEBHOOK_DELAY_MS));
        for (var delivery : deliveries) {
            for (var copy = 0; copy <= faults.at(Faults.Knob.DUPLICATE_WEBHOOKS); copy++) {
                later(delivery, pause);
            }
        }
    }

    private static ObjectNode delivery(ObjectNode event, URI url) {
        return Json.object()
                .put("id", event.path("id").asString() + " " + url)
                .put("object", DELIVERY)
                .put("event", event.path("id").asString())
                .put("url", url.toString())
                .put("done", false);
    }

    private void later(ObjectNode delivery, Duration pause) {
        if (!schedule.isShutdown()) {
            schedule.schedule(
                    () -> deliver(delivery, pause), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void deliver(ObjectNode delivery, Duration pause) {
        if (told(delivery)) {
            store.change(changes -> changes.put(delivery.deepCopy().put("done", true)));
        } else {
            var next =
                    Math.clamp(
                            pause.toMillis() * 2, FIRST_PAUSE.toMillis(), LONGEST_PAUSE.toMillis());
            later(delivery, Duration.ofMillis(next));
        }
    }

    private boolean told(ObjectNode delivery) {
        var event =
                store.change(changes -> changes.get("event", delivery.path("event").asString()));
        var payload = Json.write(event);
        var time = clock.instant().getEpochSecond();
        var request =
                HttpRequest.newBuilder(URI.create(delivery.path("url").asString()))
                        .timeout(Duration.ofSeconds(10))
                        .header("Content-Type", "application/json")
                        .header(
                                "Stripe-Signature",
                                Signature.of(payload, time, settings.webhookSecret()))
                        .POST(HttpRequest.BodyPublishers.ofString(payload))
                        .build();
        try {
            var status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status / 100 == 2;
        } catch (IOException nobodyListens) {
            return false;
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        schedule.shutdownNow();
        http.shutdownNow();
    }
}
