package live.blytz.local.media;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import livekit.LivekitEgress.EgressInfo;
import livekit.LivekitIngress.IngressInfo;
import livekit.LivekitWebhook.WebhookEvent;

/**
 * Tells the listener what happened, in order, sealed as LiveKit seals it. What it does not take for
 * five minutes is dropped: whoever missed it can ask.
 */
final class Webhooks implements AutoCloseable {

    private static final int MOST_WAITING = 10_000;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final LinkedBlockingQueue<WebhookEvent> waiting =
            new LinkedBlockingQueue<>(MOST_WAITING);
    private final URI listener;
    private final Tokens tokens;
    private final InstantSource clock;
    private final Thread teller = Thread.ofVirtual().name("webhooks").unstarted(this::tell);

    Webhooks(URI listener, Tokens tokens, InstantSource clock) {
        this.listener = listener;
        this.tokens = tokens;
        this.clock = clock;
    }

    void start() {
        teller.start();
    }

    void tell(String event, IngressInfo about) {
        add(WebhookEvent.newBuilder().setEvent(event).setIngressInfo(about));
    }

    void tell(String event, EgressInfo about) {
        add(WebhookEvent.newBuilder().setEvent(event).setEgressInfo(about));
    }

    private void add(WebhookEvent.Builder event) {
        var whole =
                event.setId("EV_" + UUID.randomUUID())
                        .setCreatedAt(clock.instant().getEpochSecond())
                        .build();
        if (!waiting.offer(whole)) {
            System.out.println("webhooks: too many are waiting, dropped " + whole.getEvent());
        }
    }

    private void tell() {
        try {
            while (true) {
                tell(waiting.take());
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(WebhookEvent event) throws InterruptedException {
        var pause = FIRST_PAUSE;
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!taken(event)) {
            if (System.nanoTime() > end) {
                System.out.println("webhooks: nobody took " + event.getEvent());
                return;
            }
            Thread.sleep(pause);
            pause =
                    pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
                            ? pause.multipliedBy(2)
                            : LONGEST_PAUSE;
        }
    }

    private boolean taken(WebhookEvent event) throws InterruptedException {
        try {
            var body = JsonFormat.printer().omittingInsignificantWhitespace().print(event);
            var request =
                    HttpRequest.newBuilder(listener)
                            .timeout(Duration.ofSeconds(10))
                            .header("Content-Type", "application/webhook+json")
                            .header("Authorization", sealOf(body))
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() / 100 == 2;
        } catch (InvalidProtocolBufferException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException away) {
            return false;
        }
    }

    private String sealOf(String body) {
        try {
            var sum =
                    MessageDigest.getInstance("SHA-256")
                            .digest(body.getBytes(StandardCharsets.UTF_8));
            return tokens.make(
                    Map.of("sha256", Base64.getEncoder().encodeToString(sum)),
                    Duration.ofMinutes(5));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    @Override
    public void close() {
        teller.interrupt();
        http.shutdownNow();
    }
}
