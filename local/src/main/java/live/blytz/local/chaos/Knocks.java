package live.blytz.local.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import live.blytz.local.stripe.Signature;
import live.blytz.local.suite.Addresses;
import live.blytz.local.suite.Service;
import tools.jackson.databind.json.JsonMapper;

/** Somebody knocks at the processor's door: the processor again, in disorder, or an impostor. */
final class Knocks extends Fault {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** How one knocks. */
    enum How {
        REPLAYED("webhook replayed ×100"),
        REORDERED("webhooks reordered"),
        FORGED("webhook forged"),
        STALE("webhook stale");

        private final String words;

        How(String words) {
            this.words = words;
        }
    }

    private final Addresses addresses;
    private final List<String> doors;
    private final How how;
    private final Map<Integer, Integer> answers = new TreeMap<>();

    /**
     * @param second origin of the second payment-service
     */
    Knocks(Addresses addresses, String second, How how) {
        super(how.words, Service.PAYMENT.folder(), NOBODY, Duration.ofSeconds(1));
        this.addresses = addresses;
        this.doors = List.of("http://127.0.0.1:" + Service.PAYMENT.port(), second);
        this.how = how;
    }

    @Override
    void inject() throws IOException {
        try (var http = HttpClient.newHttpClient();
                var threads = Executors.newFixedThreadPool(8)) {
            var events = events(http);
            var knocks = new ArrayList<java.util.concurrent.Future<Integer>>();
            for (var i = 0; i < payloads(events).size(); i++) {
                var payload = payloads(events).get(i);
                var door = doors.get(i % doors.size());
                knocks.add(threads.submit(() -> knock(http, door, payload)));
            }
            for (var each : knocks) {
                answers.merge(each.get(), 1, Integer::sum);
            }
        } catch (ExecutionException e) {
            throw new IOException("a webhook got no answer", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    void heal() {
        // nothing was taken away
    }

    @Override
    String proof() {
        return answers.isEmpty() ? "" : "answered with " + answers;
    }

    /** The real one is always taken, the impostor never. */
    @Override
    List<String> objections() {
        var wanted = how == How.REPLAYED || how == How.REORDERED ? 2 : 4;
        return answers.keySet().stream()
                .filter(status -> status / 100 != wanted)
                .map(status -> name() + " was answered with " + status)
                .toList();
    }

    private List<String> payloads(List<String> newestFirst) {
        return switch (how) {
            case REPLAYED -> java.util.Collections.nCopies(100, newestFirst.getFirst());
            case REORDERED -> newestFirst;
            case FORGED, STALE -> newestFirst.subList(0, Math.min(10, newestFirst.size()));
        };
    }

    private List<String> events(HttpClient http) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(addresses.stripe() + "/v1/events?limit=30"))
                        .header("Authorization", "Bearer " + addresses.stripeKey())
                        .timeout(Duration.ofSeconds(10))
                        .build();
        var list =
                JSON.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body())
                        .path("data");
        if (list.isEmpty()) {
            throw new IOException("the processor has told nothing yet");
        }
        var events = new ArrayList<String>();
        list.forEach(each -> events.add(JSON.writeValueAsString(each)));
        return events;
    }

    private int knock(HttpClient http, String door, String payload)
            throws IOException, InterruptedException {
        var secret = how == How.FORGED ? "whsec_of_somebody_else" : addresses.stripeWebhookSecret();
        var time = Instant.now().minusSeconds(how == How.STALE ? 3600 : 0).getEpochSecond();
        var request =
                HttpRequest.newBuilder(URI.create(door + "/api/v1/webhooks/stripe"))
                        .header("Content-Type", "application/json")
                        .header("Stripe-Signature", Signature.of(payload, time, secret))
                        .timeout(Duration.ofSeconds(10))
                        .POST(HttpRequest.BodyPublishers.ofString(payload))
                        .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
