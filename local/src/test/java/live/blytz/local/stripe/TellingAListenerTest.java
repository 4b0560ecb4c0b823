package live.blytz.local.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.net.Webhook;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TellingAListenerTest {

    private record Told(String payload, String signature) {}

    private final LinkedBlockingQueue<Told> told = new LinkedBlockingQueue<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private HttpServer listener;

    @BeforeEach
    void listen() throws IOException {
        listener = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        listener.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        var body = exchange.getRequestBody().readAllBytes();
                        if (refusals.getAndDecrement() > 0) {
                            exchange.sendResponseHeaders(503, -1);
                            return;
                        }
                        told.add(
                                new Told(
                                        new String(body, StandardCharsets.UTF_8),
                                        exchange.getRequestHeaders().getFirst("Stripe-Signature")));
                        exchange.sendResponseHeaders(200, -1);
                    }
                });
        listener.start();
    }

    @AfterEach
    void stop() {
        listener.stop(0);
    }

    private URI url() {
        return URI.create("http://127.0.0.1:" + listener.getAddress().getPort() + "/hook");
    }

    @Test
    void isSignedSoThatTheOfficialClientBelievesIt() throws Exception {
        try (var at = new SandboxFixture(null, url())) {
            var intent = at.charge("pm_card_visa", 100, "k");

            var event = next("payment_intent.succeeded", SandboxFixture.SECRET);

            assertThat(event.getDataObjectDeserializer().getObject().orElseThrow())
                    .isInstanceOfSatisfying(
                            PaymentIntent.class,
                            told -> assertThat(told.getId()).isEqualTo(intent.getId()));
        }
    }

    @Test
    void isNotBelievedWithAnotherSecret() throws Exception {
        try (var at = new SandboxFixture(null, url())) {
            at.customer();

            assertThatThrownBy(() -> next("customer.created", "whsec_other"))
                    .isInstanceOf(SignatureVerificationException.class);
        }
    }

    @Test
    void goesOnUntilItIsHeard() throws Exception {
        refusals.set(3);
        try (var at = new SandboxFixture(null, url())) {
            at.customer();

            assertThat(next("customer.created", SandboxFixture.SECRET)).isNotNull();
        }
    }

    @Test
    void goesOnAfterARestart(@TempDir Path folder) throws Exception {
        var data = folder.resolve("stripe.jsonl");
        refusals.set(Integer.MAX_VALUE);
        try (var at = new SandboxFixture(data, url())) {
            at.customer();
        }
        refusals.set(0);
        try (var _ = new SandboxFixture(data, url())) {
            assertThat(next("customer.created", SandboxFixture.SECRET)).isNotNull();
        }
    }

    @Test
    void mayHappenTwice() throws Exception {
        try (var at = new SandboxFixture(null, url())) {
            at.faults("{\"duplicate_webhooks\": 1, \"webhook_delay_ms\": 50}");
            at.customer();

            var first = next("customer.created", SandboxFixture.SECRET);
            var second = next("customer.created", SandboxFixture.SECRET);

            assertThat(second.getId()).isEqualTo(first.getId());
        }
    }

    private Event next(String type, String secret) throws Exception {
        while (true) {
            var heard = told.poll(5, TimeUnit.SECONDS);
            assertThat(heard).as("an event %s", type).isNotNull();
            var event = Webhook.constructEvent(heard.payload(), heard.signature(), secret);
            if (event.getType().equals(type)) {
                return event;
            }
        }
    }
}
