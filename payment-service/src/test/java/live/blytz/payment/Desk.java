package live.blytz.payment;

import com.stripe.net.Webhook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import live.blytz.engines.Need;
import live.blytz.engines.Ports;
import live.blytz.engines.TestEngines;
import live.blytz.events.Money;
import live.blytz.events.order.OrderCancelled;
import live.blytz.events.order.OrderItem;
import live.blytz.events.order.OrderPaymentRequested;
import live.blytz.events.order.OrderPlaced;
import live.blytz.local.stripe.Settings;
import live.blytz.local.stripe.StripeSandbox;
import live.blytz.platform.test.EventProbe;
import live.blytz.platform.test.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service with its database, Kafka, and the processor's sandbox that knocks at its webhook. */
@SpringBootTest(
        classes = PaymentService.class,
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@Import(TestTokens.Config.class)
abstract class Desk {

    static final String SECRET = "whsec_of_the_tests";
    static final String CONSOLE = "https://console.blytz.test";
    private static final int PORT = Ports.free();
    private static final String SERVICE = "http://127.0.0.1:" + PORT;
    private static final StripeSandbox SANDBOX = sandbox();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void engines(DynamicPropertyRegistry registry) {
        TestEngines.provide(registry::add, Need.POSTGRES, Need.KAFKA, Need.REGISTRY);
        registry.add("SERVER_PORT", () -> PORT);
        registry.add("STRIPE_API_BASE", SANDBOX::url);
        registry.add("STRIPE_API_KEY", () -> "sk_test_of_the_tests");
        registry.add("STRIPE_WEBHOOK_SECRET", () -> SECRET);
        registry.add("STRIPE_READ_TIMEOUT", () -> "1s");
        registry.add("RECONCILE_EVERY", () -> "500ms");
        registry.add("PAYMENT_CHALLENGE_LOOK_EVERY", () -> "300ms");
        registry.add("PUBLIC_URL", () -> CONSOLE);
    }

    @Autowired JdbcClient jdbc;

    final UUID buyer = UUID.randomUUID();
    final UUID seller = UUID.randomUUID();
    final UUID admin = UUID.randomUUID();
    EventProbe probe;

    @BeforeEach
    void listen() {
        probe = EventProbe.on("payment", "wallet", "payout");
    }

    @AfterEach
    void leave() throws Exception {
        probe.close();
        send(HttpRequest.newBuilder(URI.create(SANDBOX.url() + "/_sandbox/faults")).DELETE());
    }

    record Answer(int status, JsonNode body, HttpResponse<String> raw) {}

    Answer get(String path, UUID who, String... roles) {
        return send(request(path, who, roles));
    }

    Answer post(String path, String body, UUID who, String... roles) {
        return send(
                request(path, who, roles)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpRequest.Builder request(String path, UUID who, String... roles) {
        return HttpRequest.newBuilder(URI.create(SERVICE + path))
                .header("Authorization", TestTokens.bearer(who, roles));
    }

    Answer send(HttpRequest.Builder request) {
        try {
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var json = answer.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Answer(
                    answer.statusCode(),
                    json ? JSON.readTree(answer.body()) : JSON.createObjectNode(),
                    answer);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    /** Saves a card of the buyer. */
    UUID card(String token) {
        var saved =
                post(
                        "/api/v1/payment-methods",
                        "{\"token\":\"%s\"}".formatted(token),
                        buyer,
                        "buyer");
        if (saved.status() != 201) {
            throw new AssertionError(saved.raw().body());
        }
        return UUID.fromString(saved.body().path("id").asString());
    }

    /** 100.00, 5.00 shipping, 12.00 tax. */
    OrderPlaced order() {
        var now = Instant.ofEpochMilli(Instant.now().toEpochMilli());
        return OrderPlaced.newBuilder()
                .setOrderId(UUID.randomUUID())
                .setSellerId(seller)
                .setBuyerId(buyer)
                .setItems(List.of(new OrderItem(UUID.randomUUID(), "Lamp", 1, dollars(100_00))))
                .setSubtotal(dollars(100_00))
                .setShipping(dollars(5_00))
                .setTax(dollars(12_00))
                .setTotal(dollars(117_00))
                .setPaymentDueAt(now.plus(Duration.ofHours(1)))
                .setOccurredAt(now)
                .build();
    }

    OrderPlaced placed(OrderPlaced order) {
        probe.tell("order", order.getOrderId(), order);
        return order;
    }

    static Money dollars(long cents) {
        return new Money(cents, "USD");
    }

    JsonNode paymentOf(UUID orderId) {
        return get("/api/v1/payments?order_id=" + orderId, admin, "admin")
                .body()
                .path("items")
                .path(0);
    }

    JsonNode awaitStatus(UUID orderId, String... statuses) {
        var any = List.of(statuses);
        until(
                "payment of %s is %s".formatted(orderId, any),
                () -> any.contains(paymentOf(orderId).path("status").asString("")));
        return paymentOf(orderId);
    }

    static void until(String what, BooleanSupplier so) {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never so: " + what);
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new AssertionError(stopped);
            }
        }
    }

    void faults(String knobs) {
        send(
                HttpRequest.newBuilder(URI.create(SANDBOX.url() + "/_sandbox/faults"))
                        .POST(HttpRequest.BodyPublishers.ofString(knobs)));
    }

    /** The processor's own record. */
    List<JsonNode> processors(String list, String field, UUID id) {
        var found = new java.util.ArrayList<JsonNode>();
        var page =
                send(
                        HttpRequest.newBuilder(
                                        URI.create(SANDBOX.url() + "/v1/" + list + "?limit=100"))
                                .header("Authorization", "Bearer sk_test_of_the_tests"));
        for (var each : page.body().path("data")) {
            var object = list.equals("events") ? each.path("data").path("object") : each;
            if (object.path("metadata").path(field).asString("").equals(id.toString())) {
                found.add(each);
            }
        }
        return found;
    }

    Answer knock(String payload, @Nullable String signature) {
        var request =
                HttpRequest.newBuilder(URI.create(SERVICE + "/api/v1/webhooks/stripe"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(payload));
        if (signature != null) {
            request.header("Stripe-Signature", signature);
        }
        return send(request);
    }

    static String signed(String payload, String secret, Instant at) {
        try {
            return Webhook.Signature.generateSignatureHeader(payload, secret, at.getEpochSecond());
        } catch (java.security.GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    void assertBooksAddUp() {
        var sheet = get("/api/v1/ledger/balance", admin, "admin").body();
        for (var sum : sheet.path("sums")) {
            if (!sum.path("sum").path("amount").asString().equals("0.00")) {
                throw new AssertionError(sheet);
            }
        }
        if (sheet.path("imbalance").asLong(-1) != 0) {
            throw new AssertionError(sheet);
        }
    }

    void askAgain(UUID orderId, @Nullable UUID card) {
        probe.tell(
                "order", orderId, new OrderPaymentRequested(orderId, buyer, card, Instant.now()));
    }

    void cancel(UUID orderId) {
        probe.tell(
                "order",
                orderId,
                OrderCancelled.newBuilder()
                        .setOrderId(orderId)
                        .setSellerId(seller)
                        .setBuyerId(buyer)
                        .setTitle("Lamp")
                        .setItems(List.of())
                        .setReason("cancelled_by_buyer")
                        .setOccurredAt(Instant.now())
                        .build());
    }

    /** As the buyer does with one of the two buttons of their bank's page. */
    Answer answerBank(String page, String answer) {
        var source = URI.create(page).getQuery();
        return send(
                HttpRequest.newBuilder(URI.create(page))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(source + "&answer=" + answer)));
    }

    /** As somebody with the key does at the processor. */
    Answer atTheProcessor(String path) {
        return send(
                HttpRequest.newBuilder(URI.create(SANDBOX.url() + path))
                        .header("Authorization", "Bearer sk_test_of_the_tests")
                        .POST(HttpRequest.BodyPublishers.noBody()));
    }

    private static StripeSandbox sandbox() {
        try {
            return StripeSandbox.start(
                    new Settings(
                            0,
                            null,
                            SECRET,
                            List.of(URI.create(SERVICE + "/api/v1/webhooks/stripe")),
                            null,
                            null));
        } catch (IOException portless) {
            throw new UncheckedIOException(portless);
        }
    }
}
