package live.blytz.local.evening;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.WebSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import live.blytz.local.suite.Service;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** One stage for all: the whole suite, ten services and their engines. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AnEveningJourneyIT {

    private static Stage stage;
    private static Api api;

    @BeforeAll
    static void raise() throws Exception {
        stage = Stage.raise();
        api = new Api(stage.suite().addresses().gateway());
    }

    @AfterAll
    static void leave() {
        api.close();
    }

    @Test
    @Order(1)
    void goesFromTheListingToTheDoorAndTheBooksAreInOrder() throws Exception {
        var evening = stage.blytz("demo", "--no-build", "--buyers", "8", "--speed", "2");

        assertThat(evening.exit()).as(evening.said()).isZero();
        assertThat(evening.said())
                .contains("a bid in the last seconds", "was declined", "with another card")
                .contains("The books are in order");
    }

    @Test
    @Order(2)
    void losesNoAcknowledgedBidWhenTheAuctionHouseIsKilledInTheMiddle() throws Exception {
        var began = Instant.now().minusSeconds(1);
        var night = Long.toString(System.nanoTime(), Character.MAX_RADIX);
        var seller =
                Person.join(api, "Nena", "Kill", "seller", "nena." + night + "@evening.blytz.test");
        var buyers = List.of(buyer("Ana", night), buyer("Ben", night));
        var teller = new Teller(System.out);
        var shop =
                Shop.open(
                        seller,
                        "Killed " + night,
                        Place.some(new Random(1)),
                        List.of(Ware.OF_THE_SHOW.getFirst()),
                        1,
                        teller);
        var lot =
                UUID.fromString(
                        shop.auction(shop.goods().getFirst(), Map.of("duration_seconds", 40))
                                .text("id"));
        seller.must("/api/v1/auctions/" + lot + "/open", Map.of());
        var measures = new Measures();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var bidding =
                    buyers.stream().map(b -> threads.submit(() -> bid(b, lot, measures))).toList();
            Nap.until(
                    "the first bids",
                    Duration.ofSeconds(20),
                    () -> Optional.of(measures.accepted().size()).filter(count -> count >= 5));
            var before = measures.accepted().size();
            ProcessHandle.of(stage.pid("auction-service")).orElseThrow().destroyForcibly();
            teller.say("💥 auction-service killed after %d acknowledged bids", before);
            assertThat(stage.blytz("restart", "auction-service").exit()).isZero();
            for (var each : bidding) {
                each.get(3, TimeUnit.MINUTES);
            }
            assertThat(measures.accepted()).hasSizeGreaterThan(before);
        }

        Nap.until(
                "the close of the lot",
                Duration.ofMinutes(2),
                () ->
                        Optional.of(seller.mustGet("/api/v1/auctions/" + lot).body())
                                .filter(seen -> seen.path("status").asString().equals("sold")));
        Quiet.await(stage.suite());
        try (var books = new Books(stage.suite(), Service.AUCTION)) {
            var told = Told.read(stage.suite(), began);
            assertThat(new AuctionChecks(books, Set.of(lot), measures, told).findings())
                    .allMatch(Finding::holds);
        }
        Nap.until(
                "the order of the winner, paid",
                Duration.ofMinutes(1),
                () -> {
                    for (var order :
                            seller.mustGet("/api/v1/orders?role=seller").body().path("items")) {
                        if (order.path("status").asString().equals("paid")) {
                            return Optional.of(order);
                        }
                    }
                    return Optional.empty();
                });
    }

    @Test
    @Order(3)
    void closesSocketsOfPeopleWhoAreNotWhoTheySay() throws Exception {
        var night = Long.toString(System.nanoTime(), Character.MAX_RADIX);
        var ana = buyer("Ana", night);
        var room = stage.suite().addresses().liveRoom() + "/streams/" + UUID.randomUUID();

        assertThat(closeCode(room, "rubbish")).isEqualTo(4401);
        assertThat(closeCode(room + "?user_id=" + UUID.randomUUID(), ana.token())).isEqualTo(4403);
        assertThat(closeCode(room, ana.token())).isEqualTo(4404);
    }

    @Test
    @Order(4)
    void makesATokenUselessTheMomentItsOwnerLogsOut() {
        var night = Long.toString(System.nanoTime(), Character.MAX_RADIX);
        var ana = buyer("Ana", night);
        assertThat(ana.get("/api/v1/users/me").status()).isEqualTo(200);

        assertThat(ana.post("/api/v1/auth/logout", Map.of()).status()).isEqualTo(204);

        assertThat(ana.get("/api/v1/users/me").status()).isEqualTo(401);
        assertThat(ana.get("/api/v1/orders").body().path("code").asString())
                .isEqualTo("unauthenticated");
    }

    @Test
    @Order(5)
    void answersRubbishWithProblems() {
        var night = Long.toString(System.nanoTime(), Character.MAX_RADIX);
        var ana = buyer("Ana", night);

        assertThat(api.get(null, "/api/v1/orders").status()).isEqualTo(401);
        assertThat(ana.get("/api/v1/nowhere").status()).isEqualTo(404);
        assertThat(ana.get("/api/v1/orders/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(ana.get("/api/v1/auctions/not-an-id").status()).isEqualTo(404);
        assertThat(ana.post("/api/v1/products", Map.of("title", "x")).status()).isEqualTo(403);
        var wrong =
                ana.post("/api/v1/addresses", Map.of("name", "", "line1", "", "city", "Manila"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body().path("errors").isEmpty()).isFalse();
        var key = UUID.randomUUID().toString();
        ana.post("/api/v1/payment-methods", Map.of("token", "pm_card_visa"), key);
        assertThat(
                        ana.post(
                                        "/api/v1/payment-methods",
                                        Map.of("token", "pm_card_mastercard"),
                                        key)
                                .status())
                .isEqualTo(422);
    }

    private static Person buyer(String name, String night) {
        var email = name.toLowerCase(java.util.Locale.ROOT) + "." + night + "@evening.blytz.test";
        var person = Person.join(api, name, "Journey", "buyer", email);
        person.must("/api/v1/addresses", Place.some(new Random(2)).address(name));
        person.must("/api/v1/payment-methods", Map.of("token", "pm_card_visa"));
        return person;
    }

    /** One bid after the other until the hammer falls; a lost answer is asked for again. */
    private static void bid(Person buyer, UUID lot, Measures measures) {
        for (var tries = 0; tries < 400; tries++) {
            var seen = buyer.get("/api/v1/auctions/" + lot).body();
            if (seen.path("status").asString("live").equals("sold")) {
                return;
            }
            if (!seen.path("lowest_acceptable").isObject()) {
                Nap.millis(200);
                continue;
            }
            place(buyer, lot, Pesos.minor(seen.path("lowest_acceptable")), measures);
            Nap.millis(150);
        }
    }

    private static void place(Person buyer, UUID lot, long minor, Measures measures) {
        var sent = System.nanoTime();
        var key = UUID.randomUUID().toString();
        var body = Map.of("amount", Pesos.of(minor), "confirm", true);
        for (var tries = 0; tries < 60; tries++) {
            try {
                var reply = buyer.post("/api/v1/auctions/" + lot + "/bid", body, key);
                if (reply.status() >= 500) {
                    Nap.millis(500);
                    continue;
                }
                if (reply.ok()) {
                    measures.accepted(
                            new Measures.Acknowledged(
                                    lot,
                                    UUID.fromString(reply.text("bid_id")),
                                    buyer.id(),
                                    reply.body().path("sequence").asLong(),
                                    Pesos.minor(reply.body().path("amount")),
                                    sent),
                            System.nanoTime());
                }
                return;
            } catch (IllegalStateException noAnswer) {
                Nap.millis(500);
            }
        }
        throw new IllegalStateException("no answer to a bid within its deadline");
    }

    private static int closeCode(String uri, String token) throws Exception {
        var code = new CompletableFuture<Integer>();
        api.http()
                .newWebSocketBuilder()
                .header("Authorization", "Bearer " + token)
                .buildAsync(
                        URI.create(uri),
                        new WebSocket.Listener() {
                            @Override
                            public @Nullable CompletionStage<?> onClose(
                                    WebSocket socket, int status, String reason) {
                                code.complete(status);
                                return null;
                            }

                            @Override
                            public void onError(WebSocket socket, Throwable error) {
                                code.completeExceptionally(error);
                            }
                        })
                .get(10, TimeUnit.SECONDS);
        return code.get(10, TimeUnit.SECONDS);
    }
}
