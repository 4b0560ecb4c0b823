package live.blytz.tracking.web;

import static live.blytz.engines.Need.KAFKA;
import static live.blytz.engines.Need.MONGO;
import static live.blytz.engines.Need.REDIS;
import static live.blytz.engines.Need.REGISTRY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import live.blytz.engines.TestEngines;
import live.blytz.events.Address;
import live.blytz.events.GeoPoint;
import live.blytz.events.delivery.DeliveryCompleted;
import live.blytz.events.delivery.DeliveryCreated;
import live.blytz.events.delivery.GeofenceCrossed;
import live.blytz.events.order.OrderCancelled;
import live.blytz.events.order.OrderPlaced;
import live.blytz.events.order.OrderShipped;
import live.blytz.events.position.RiderMoved;
import live.blytz.platform.id.Ids;
import live.blytz.platform.money.Money;
import live.blytz.platform.test.EventProbe;
import live.blytz.platform.test.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"blytz.tracking.offer-patience=2s", "blytz.tracking.sweep-every=100ms"})
@Import(TestTokens.Config.class)
class BringingAParcelIT {

    private static final GeoPoint SHOP = new GeoPoint(14.5995, 120.9842);
    private static final GeoPoint DOOR = new GeoPoint(14.5895, 120.9942);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final UUID order = Ids.next();
    private final UUID buyer = Ids.next();
    private final UUID seller = Ids.next();
    private final UUID rider = Ids.next();

    private EventProbe probe;

    @LocalServerPort private int port;

    @DynamicPropertySource
    static void engines(DynamicPropertyRegistry registry) {
        TestEngines.provide(registry::add, MONGO, REDIS, KAFKA, REGISTRY);
    }

    @BeforeEach
    void aRiderOnShift() throws Exception {
        probe = EventProbe.on("delivery", "position");
        post(
                "/api/v1/riders/me/shift",
                """
                {"online":true,"location":{"lat":14.5996,"lng":120.9843}}\
                """,
                rider,
                "rider");
    }

    @AfterEach
    void endOfShift() throws Exception {
        post("/api/v1/riders/me/shift", "{\"online\":false}", rider, "rider");
        probe.close();
    }

    @Test
    void goesFromTheShopToTheDoorAndTheHouseHearsOfIt() throws Exception {
        var delivery = shippedAndOffered();
        assertThat(step(delivery, "accept").statusCode()).isEqualTo(200);
        assertThat(step(delivery, "accept").statusCode()).isEqualTo(200);
        assertThat(step(delivery, "pick-up").statusCode()).isEqualTo(200);

        var receipt = JSON.readTree(ride(0, 20).body());
        assertThat(receipt.get("stored").asInt()).isEqualTo(21);

        var seen = JSON.readTree(get(tracking(), buyer, "buyer").body());
        assertThat(seen.get("status").asString()).isEqualTo("picked_up");
        assertThat(seen.get("real_time_location").get("heading").asDouble()).isEqualTo(135);
        assertThat(seen.get("eta").isNull()).isFalse();
        assertThat(texts(seen, "status"))
                .contains("entered_drop_off")
                .containsSubsequence("order_placed", "order_shipped", "accepted", "picked_up");

        assertThat(complete(delivery, pin()).statusCode()).isEqualTo(200);

        probe.await(DeliveryCompleted.class, e -> e.getOrderId().equals(order));
        probe.await(
                GeofenceCrossed.class,
                e -> e.getOrderId().equals(order) && e.getPlace().equals("drop_off"));
        probe.await(RiderMoved.class, e -> e.getRiderId().equals(rider));
    }

    @Test
    void showsItsBuyerAloneTheWayItHasComeWhileItIsOnIt() throws Exception {
        var delivery = shippedAndOffered();
        assertThat(trail()).isEmpty();
        step(delivery, "accept");
        step(delivery, "pick-up");
        ride(0, 5);
        ride(6, 9);

        var way = trail();

        assertThat(way).hasSize(10);
        assertThat(way)
                .isSortedAccordingTo(Comparator.comparing(p -> p.get("last_updated").asString()));
        for (var other : List.of(seller, rider)) {
            assertThat(
                            get(tracking() + "/trail", other, other == rider ? "rider" : "seller")
                                    .statusCode())
                    .isEqualTo(404);
        }

        complete(delivery, pin());
        assertThat(trail()).isEmpty();
    }

    private List<JsonNode> trail() throws Exception {
        var answer = JSON.readTree(get(tracking() + "/trail", buyer, "buyer").body());
        return answer.get("points").valueStream().toList();
    }

    @Test
    void isSeenLiveByTheBuyerUntilItIsOver() throws Exception {
        var delivery = shippedAndOffered();
        step(delivery, "accept");
        step(delivery, "pick-up");
        var live =
                http.send(
                        request(tracking() + "/live", buyer, "buyer").GET().build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        var names = new ArrayList<String>();
        var reader =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    try (var lines =
                                            new BufferedReader(
                                                    new InputStreamReader(
                                                            live.body(), StandardCharsets.UTF_8))) {
                                        lines.lines()
                                                .filter(line -> line.startsWith("event:"))
                                                .forEach(line -> names.add(line.substring(6)));
                                    } catch (IOException closed) {
                                        names.add("broken: " + closed);
                                    }
                                });

        ride(0, 5);
        Thread.sleep(300);
        ride(6, 10);
        complete(delivery, pin());

        assertThat(reader.join(Duration.ofSeconds(15))).as("the stream ends").isTrue();
        assertThat(names).contains("position", "eta").startsWith("status").endsWith("status");
    }

    @Test
    void isHandedOverOnAPinThatItsBuyerAloneKnows() throws Exception {
        var delivery = shippedAndOffered();
        step(delivery, "accept");
        step(delivery, "pick-up");
        var pin = pin();

        assertThat(pin).matches("[0-9]{4}");
        for (var who : List.of("rider", "seller", "admin")) {
            var seen = get(tracking(), person(who), who).body();
            assertThat(JSON.readTree(seen).get("pin").isNull()).as(who).isTrue();
            assertThat(get("/api/v1/deliveries/" + delivery, person(who), who).body())
                    .doesNotContain("\"pin\":");
        }
        assertThat(complete(delivery, null).body()).contains("pin_needed");
        assertThat(complete(delivery, "12a4").statusCode()).isEqualTo(422);
        assertThat(complete(delivery, wrong(pin)).body()).contains("wrong_pin", "\"pins_left\":4");
        assertThat(complete(delivery, pin).statusCode()).isEqualTo(200);
        assertThat(complete(delivery, pin).statusCode()).isEqualTo(200);
        var seen = JSON.readTree(get("/api/v1/deliveries/" + delivery, buyer, "buyer").body());
        assertThat(seen.get("proof").get("kind").asString()).isEqualTo("pin");
        assertThat(seen.get("proof").get("wrong_pins").asInt()).isEqualTo(1);
        assertThat(JSON.readTree(get(tracking(), buyer, "buyer").body()).get("pin").isNull())
                .isTrue();
    }

    @Test
    void takesFiveWrongPinsHoweverManyComeAtOnce() throws Exception {
        var delivery = shippedAndOffered();
        step(delivery, "accept");
        step(delivery, "pick-up");
        var pin = pin();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    IntStream.range(0, 20)
                            .mapToObj(_ -> threads.submit(() -> complete(delivery, wrong(pin))))
                            .toList();
            for (var answer : answers) {
                assertThat(answer.get().statusCode()).isIn(409, 422);
            }
        }
        while (!complete(delivery, wrong(pin)).body().contains("pin_locked")) {
            // some of the twenty met each other and counted nothing
        }

        assertThat(complete(delivery, pin).body()).contains("pin_locked");
        var admin = Ids.next();
        assertThat(
                        post("/api/v1/deliveries/" + delivery + "/complete", "", admin, "admin")
                                .statusCode())
                .isEqualTo(200);
        var seen = JSON.readTree(get("/api/v1/deliveries/" + delivery, admin, "admin").body());
        assertThat(seen.get("proof").get("kind").asString()).isEqualTo("admin");
        assertThat(seen.get("proof").get("wrong_pins").asInt()).isEqualTo(5);
        probe.await(DeliveryCompleted.class, e -> e.getOrderId().equals(order));
    }

    @Test
    void isNobodyElsesBusiness() throws Exception {
        var delivery = shippedAndOffered();
        var stranger = Ids.next();

        assertThat(get(tracking(), stranger, "buyer").statusCode()).isEqualTo(404);
        assertThat(get(tracking() + "/live", seller, "seller").statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/deliveries/" + delivery, stranger, "rider").statusCode())
                .isEqualTo(404);
        assertThat(get("/api/v1/deliveries/" + delivery, seller, "seller").statusCode())
                .isEqualTo(200);
        assertThat(
                        post("/api/v1/deliveries/" + delivery + "/accept", "", buyer, "buyer")
                                .statusCode())
                .isEqualTo(403);
        assertThat(
                        post("/api/v1/deliveries/" + delivery + "/accept", "", stranger, "rider")
                                .statusCode())
                .isEqualTo(404);
        assertThat(get("/api/v1/deliveries/not-an-id", seller, "seller").statusCode())
                .isEqualTo(404);
    }

    @Test
    void isOfferedAgainWhenTheRiderStaysSilent() throws Exception {
        var delivery = shippedAndOffered();
        Thread.sleep(2_300);

        assertThat(await(() -> offer(rider))).isEqualTo(delivery);
    }

    @Test
    void isNotBegunForAnOrderWhoseEndWasHeardFirst() {
        var cancelled =
                OrderCancelled.newBuilder()
                        .setOrderId(order)
                        .setSellerId(seller)
                        .setBuyerId(buyer)
                        .setTitle("Lamp")
                        .setItems(List.of())
                        .setReason("cancelled_by_admin")
                        .setOccurredAt(Instant.now())
                        .build();
        probe.tell("order", order, cancelled);
        probe.tell("order", order, shipped());

        assertThat(
                        probe.within(
                                Duration.ofSeconds(3),
                                DeliveryCreated.class,
                                each -> each.getOrderId().equals(order)))
                .isEmpty();
    }

    @Test
    void saysWhatIsWrongWithAPoint() throws Exception {
        var answer =
                post(
                        "/api/v1/riders/me/positions",
                        """
                        [{"lat":14.6,"lng":120.9},{"lat":95,"lng":120.9,"speed":-1}]\
                        """,
                        rider,
                        "rider");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("points[1].lat", "points[1].speed");
        assertThat(
                        post("/api/v1/riders/me/positions", "{\"lat\":\"x\"}", rider, "rider")
                                .statusCode())
                .isEqualTo(400);
        assertThat(post("/api/v1/riders/me/positions", "{nonsense", rider, "rider").statusCode())
                .isEqualTo(400);
    }

    @Test
    void takesASinglePointToo() throws Exception {
        var answer =
                post(
                        "/api/v1/riders/me/positions",
                        "{\"lat\":14.5995,\"lng\":120.9842}",
                        rider,
                        "rider");

        assertThat(answer.body()).isEqualTo("{\"stored\":1,\"rejected\":[]}");
    }

    private String shippedAndOffered() throws Exception {
        probe.tell(
                "order",
                order.toString(),
                OrderPlaced.newBuilder()
                        .setOrderId(order)
                        .setSellerId(seller)
                        .setBuyerId(buyer)
                        .setItems(List.of())
                        .setSubtotal(Money.of(1000, "PHP").wire())
                        .setShipping(Money.of(0, "PHP").wire())
                        .setTax(Money.of(0, "PHP").wire())
                        .setTotal(Money.of(1000, "PHP").wire())
                        .setPaymentDueAt(Instant.now())
                        .setOccurredAt(Instant.now().minusSeconds(60))
                        .build());
        var shipped = shipped();
        var event = Ids.next();
        probe.tell(event, "order", order, shipped);
        probe.tell(event, "order", order, shipped);
        return await(() -> offer(rider));
    }

    private OrderShipped shipped() {
        return OrderShipped.newBuilder()
                .setOrderId(order)
                .setSellerId(seller)
                .setBuyerId(buyer)
                .setTitle("Lamp")
                .setTrackingNumber("BLZ-" + order)
                .setPickup(address(SHOP))
                .setDropOff(address(DOOR))
                .setDeliveryFee(Money.of(9900, "PHP").wire())
                .setOccurredAt(Instant.now().minusSeconds(30))
                .build();
    }

    private String offer(UUID who) throws Exception {
        for (var offer :
                JSON.readTree(get("/api/v1/riders/me/offers", who, "rider").body()).get("items")) {
            if (offer.get("order_id").asString().equals(order.toString())) {
                return offer.get("id").asString();
            }
        }
        return "";
    }

    private HttpResponse<String> step(String delivery, String step) throws Exception {
        return post("/api/v1/deliveries/" + delivery + "/" + step, "", rider, "rider");
    }

    private HttpResponse<String> complete(String delivery, @Nullable String pin) throws Exception {
        return post(
                "/api/v1/deliveries/" + delivery + "/complete",
                pin == null ? "{}" : "{\"pin\":\"" + pin + "\"}",
                rider,
                "rider");
    }

    /** As its buyer reads it. */
    private String pin() throws Exception {
        return JSON.readTree(get(tracking(), buyer, "buyer").body()).get("pin").asString();
    }

    private static String wrong(String pin) {
        return pin.equals("0000") ? "0001" : "0000";
    }

    private UUID person(String role) {
        return switch (role) {
            case "rider" -> rider;
            case "seller" -> seller;
            default -> Ids.next();
        };
    }

    /** Points on the straight line, three seconds apart, the last one now. */
    private HttpResponse<String> ride(int from, int to) throws Exception {
        var points = new ArrayList<String>();
        for (var i = from; i <= to; i++) {
            var part = i / 20.0;
            points.add(
                    """
                    {"lat":%s,"lng":%s,"heading":135,"speed":32,"recorded_at":"%s"}\
                    """
                            .formatted(
                                    SHOP.getLat() + (DOOR.getLat() - SHOP.getLat()) * part,
                                    SHOP.getLng() + (DOOR.getLng() - SHOP.getLng()) * part,
                                    Instant.now().minusSeconds((20L - i) * 8)));
        }
        return post("/api/v1/riders/me/positions", points.toString(), rider, "rider");
    }

    private static Address address(GeoPoint where) {
        return Address.newBuilder()
                .setName("Someone")
                .setLine1("1 Street")
                .setCity("Manila")
                .setCountry("PH")
                .setLocation(where)
                .build();
    }

    private static List<String> texts(JsonNode seen, String field) {
        var texts = new ArrayList<String>();
        seen.get("tracking_events").forEach(e -> texts.add(e.get(field).asString()));
        return texts;
    }

    private interface Look {
        String now() throws Exception;
    }

    private static String await(Look look) throws Exception {
        for (var tries = 0; tries < 150; tries++) {
            var found = look.now();
            if (!found.isEmpty()) {
                return found;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("waited in vain");
    }

    private String tracking() {
        return "/api/v1/orders/" + order + "/tracking";
    }

    private HttpResponse<String> get(String path, UUID who, String role) throws Exception {
        return http.send(
                request(path, who, role).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body, UUID who, String role)
            throws Exception {
        return http.send(
                request(path, who, role)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, UUID who, String role) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", TestTokens.bearer(who, role));
    }
}
