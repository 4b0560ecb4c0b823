package live.blytz.local.evening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One bid, seen by Zipkin and by the logs from its POST to the frame that viewers get. */
class FollowingABidIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static Stage stage;
    private static Api api;
    private static Person buyer;
    private static UUID stream;
    private static UUID lot;

    private final String trace = UUID.randomUUID().toString().replace("-", "");

    @BeforeAll
    static void open() throws Exception {
        stage = Stage.raise();
        assumeTrue(
                stage.suite().addresses().zipkin().isPresent(),
                "this suite does not follow requests: ./blytz up --traces");
        api = new Api(stage.suite().addresses().gateway());
        var night = Long.toString(System.nanoTime(), Character.MAX_RADIX);
        var seller =
                Person.join(
                        api, "Nena", "Trace", "seller", "nena." + night + "@evening.blytz.test");
        buyer = Person.join(api, "Ana", "Trace", "buyer", "ana." + night + "@evening.blytz.test");
        buyer.must("/api/v1/addresses", Place.some(new Random(2)).address("Ana"));
        buyer.must("/api/v1/payment-methods", Map.of("token", "pm_card_visa"));
        var shop =
                Shop.open(
                        seller,
                        "Traced " + night,
                        Place.some(new Random(1)),
                        List.of(Ware.OF_THE_SHOW.getFirst()),
                        1,
                        new Teller(System.out));
        stream =
                UUID.fromString(
                        seller.must(
                                        "/api/v1/streams",
                                        Map.of(
                                                "title",
                                                "Traced",
                                                "scheduled_start",
                                                Instant.now().plusSeconds(60).toString()))
                                .text("id"));
        var terms = Map.of("stream_id", stream.toString(), "duration_seconds", 300);
        lot = UUID.fromString(shop.auction(shop.goods().getFirst(), terms).text("id"));
        seller.must("/api/v1/streams/" + stream + "/status", Map.of("status", "pre_live"));
        seller.must("/api/v1/streams/" + stream + "/status", Map.of("status", "live"));
        seller.must("/api/v1/auctions/" + lot + "/open", Map.of());
    }

    @AfterAll
    static void leave() {
        if (api != null) {
            api.close();
        }
    }

    @Test
    void leadsThroughGatewayOutboxAndKafkaToTheFrame() throws Exception {
        var seen = new CompletableFuture<Frame>();
        try (var viewer = watch(seen)) {
            assertThat(bid().statusCode()).isEqualTo(201);
            seen.get(20, TimeUnit.SECONDS);

            var spans =
                    Nap.until(
                            "the spans of the bid at Zipkin",
                            PATIENCE,
                            () ->
                                    Optional.of(spans())
                                            .filter(
                                                    all ->
                                                            has(
                                                                    all,
                                                                    "chat-service",
                                                                    "show bidplaced"))
                                            .filter(all -> has(all, "gateway", ""))
                                            .filter(
                                                    all ->
                                                            has(
                                                                    all,
                                                                    "auction-service",
                                                                    "tell bidplaced"))
                                            .filter(
                                                    all ->
                                                            has(
                                                                    all,
                                                                    "notification-service",
                                                                    "hear bidplaced")));
            spans.forEach(FollowingABidIT::print);
            var shown = one(spans, "chat-service", "show bidplaced");
            var forwarded = one(spans, "chat-service", "forward bidplaced");
            var told = one(spans, "auction-service", "tell bidplaced");
            assertThat(shown.at("/tags/viewers").asString()).isEqualTo("1");
            assertThat(shown.path("parentId")).isEqualTo(forwarded.path("id"));
            assertThat(forwarded.path("parentId")).isEqualTo(told.path("id"));
            assertThat(servicesAbove(told, spans)).contains("auction-service", "gateway");
            assertThat(viewer.frames()).isPositive();
        }
        for (var service : List.of("gateway", "auction-service", "chat-service")) {
            assertThat(log(service)).as("the trace in the log of " + service).contains(trace);
        }
    }

    @Test
    void isNamedInARefusal() throws Exception {
        var refused = post("/api/v1/auctions/" + UUID.randomUUID() + "/bid");

        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(JSON.readTree(refused.body()).path("traceId").asString()).isEqualTo(trace);
    }

    @Test
    void leavesNoTokenAndNoAddressInAnyLog() throws IOException {
        for (var part : stage.suite().parts()) {
            var log = log(part.name());
            assertThat(log.contains(buyer.token()))
                    .as("a token in the log of " + part.name())
                    .isFalse();
            assertThat(log.contains(buyer.email()))
                    .as("a mail address in the log of " + part.name())
                    .isFalse();
        }
    }

    private static Viewer watch(CompletableFuture<Frame> bid) {
        return Nap.until(
                "the room",
                PATIENCE,
                () -> {
                    try {
                        return Optional.of(
                                Viewer.watch(
                                        api.http(),
                                        stage.suite().addresses().liveRoom(),
                                        stream,
                                        buyer,
                                        frame -> {
                                            if (frame.event().equals("bid_placed")) {
                                                bid.complete(frame);
                                            }
                                        }));
                    } catch (IllegalStateException notYet) {
                        return Optional.empty();
                    }
                });
    }

    private HttpResponse<String> bid() throws Exception {
        var seen = api.get(buyer.token(), "/api/v1/auctions/" + lot).body();
        var amount = JSON.writeValueAsString(seen.path("lowest_acceptable"));
        return post("/api/v1/auctions/" + lot + "/bid", "{\"amount\":" + amount + "}");
    }

    private HttpResponse<String> post(String path) throws Exception {
        return post(path, "{\"amount\":{\"amount\":\"20.00\",\"currency\":\"PHP\"}}");
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(api.origin() + path))
                        .header("Authorization", "Bearer " + buyer.token())
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        return api.http().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private List<JsonNode> spans() {
        var zipkin = stage.suite().addresses().zipkin().orElseThrow();
        var url = URI.create(zipkin + "/api/v2/trace/" + trace);
        try {
            var answer =
                    api.http()
                            .send(
                                    HttpRequest.newBuilder(url).build(),
                                    HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200
                    ? StreamSupport.stream(JSON.readTree(answer.body()).spliterator(), false)
                            .toList()
                    : List.of();
        } catch (IOException away) {
            throw new IllegalStateException(away);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    private static boolean has(List<JsonNode> spans, String service, String name) {
        return spans.stream().anyMatch(span -> is(span, service, name));
    }

    private static boolean is(JsonNode span, String service, String name) {
        return span.at("/localEndpoint/serviceName").asString().equals(service)
                && span.path("name").asString().contains(name);
    }

    private static JsonNode one(List<JsonNode> spans, String service, String name) {
        assertThat(spans).filteredOn(span -> is(span, service, name)).as(name).hasSize(1);
        return spans.stream().filter(span -> is(span, service, name)).findFirst().orElseThrow();
    }

    private static List<String> servicesAbove(JsonNode span, List<JsonNode> all) {
        var services = new ArrayList<String>();
        var at = Optional.of(span);
        while (at.isPresent()) {
            services.add(at.get().at("/localEndpoint/serviceName").asString());
            var parent = at.get().path("parentId");
            at = all.stream().filter(each -> each.path("id").equals(parent)).findFirst();
        }
        return services;
    }

    private static void print(JsonNode span) {
        System.out.printf(
                "%-22s %-9s %-40s %8s µs  %s <- %s  %s%n",
                span.at("/localEndpoint/serviceName").asString(),
                span.path("kind").asString(""),
                span.path("name").asString(),
                span.path("duration").asString(""),
                span.path("id").asString(),
                span.path("parentId").asString(""),
                span.path("tags"));
    }

    private static String log(String part) throws IOException {
        var file = stage.suite().home().log(part);
        return Files.exists(file) ? Files.readString(file) : "";
    }
}
