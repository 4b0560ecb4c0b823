package live.blytz.local.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import live.blytz.local.evening.Nap;
import live.blytz.local.evening.Stage;
import live.blytz.local.permission.Door;
import live.blytz.local.permission.Someone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Fields that are nobody's to write, written by everybody who tries. */
class ClaimingMoreThanOneMayIT {

    private static Door door;
    private static Someone seller;
    private static Someone buyer;
    private static String victim;

    @BeforeAll
    static void enter() throws Exception {
        door = new Door(Stage.raise().suite().addresses().gateway());
        seller = Someone.join(door, "Greedy", "Seller", "seller");
        buyer = Someone.join(door, "Greedy", "Buyer", "buyer");
        victim = UUID.randomUUID().toString();
        buyer.must("/api/v1/payment-methods", Map.of("token", "pm_card_visa"));
    }

    @AfterAll
    static void leave() {
        door.close();
    }

    @Test
    void makesNobodyAnAdmin() {
        var wish = new HashMap<String, Object>();
        wish.putAll(
                Map.of(
                        "id",
                        victim,
                        "email",
                        UUID.randomUUID() + "@attack.blytz.test",
                        "password",
                        UUID.randomUUID().toString(),
                        "first_name",
                        "Eve",
                        "last_name",
                        "Admin",
                        "roles",
                        List.of("admin"),
                        "realm_access",
                        Map.of("roles", List.of("admin")),
                        "email_verified",
                        true,
                        "banned",
                        false));
        var made = door.ask("POST", "/api/v1/auth/register", null, wish).must("joining").body();
        assertThat(made.path("id").asString()).isNotEqualTo(victim);
        assertThat(made.path("roles").toString()).isEqualTo("[\"buyer\"]");
        assertThat(made.path("email_verified").asBoolean()).isFalse();

        wish.put("role", "admin");
        wish.put("email", UUID.randomUUID() + "@attack.blytz.test");
        assertThat(door.ask("POST", "/api/v1/auth/register", null, wish).status()).isEqualTo(422);
    }

    @Test
    void changesNoProfileBeyondItsProfile() {
        var before = buyer.mustGet("/api/v1/users/me").body();
        door.ask(
                "PATCH",
                "/api/v1/users/me",
                buyer.token(),
                Map.of(
                        "first_name", "Still",
                        "id", victim,
                        "email", "eve@attack.blytz.test",
                        "roles", List.of("admin"),
                        "role", "admin",
                        "email_verified", true,
                        "password_hash", "x"));
        var after = buyer.mustGet("/api/v1/users/me").body();

        for (var field : List.of("id", "email", "roles", "email_verified")) {
            assertThat(after.path(field)).as(field).isEqualTo(before.path(field));
        }
    }

    @Test
    void givesNoProductToAnotherAndNoneAHeadStart() {
        var wish = product();
        wish.putAll(
                Map.of(
                        "id",
                        victim,
                        "seller_id",
                        victim,
                        "status",
                        "active",
                        "view_count",
                        1_000_000,
                        "version",
                        99,
                        "created_at",
                        "2001-01-01T00:00:00.000Z",
                        "held",
                        -5));
        var made = seller.must("/api/v1/products", wish).body();
        assertThat(made.path("id").asString()).isNotEqualTo(victim);
        assertThat(made.path("seller_id").asString()).isEqualTo(seller.id().toString());
        assertThat(made.path("status").asString()).isEqualTo("draft");
        assertThat(made.path("view_count").asInt()).isZero();
        assertThat(made.path("created_at").asString()).doesNotStartWith("2001");

        wish.put("featured", true);
        assertThat(seller.post("/api/v1/products", wish).status()).isEqualTo(403);
    }

    @Test
    void verifiesNoStore() {
        var made =
                seller.must(
                                "/api/v1/stores",
                                Map.of(
                                        "name",
                                        "Trust " + UUID.randomUUID(),
                                        "owner_id",
                                        victim,
                                        "verification",
                                        "verified",
                                        "verified_at",
                                        Instant.now().toString()))
                        .body();
        assertThat(made.path("verification").asString()).isNotEqualTo("verified");
        assertThat(made.path("owner_id").asString("")).isNotEqualTo(victim);
    }

    @Test
    void bendsNoAuctionAndNoBid() {
        var lot = lot();
        assertThat(lot.path("seller_id").asString()).isEqualTo(seller.id().toString());
        assertThat(lot.path("status").asString()).isEqualTo("scheduled");
        assertThat(lot.path("total_bids").asInt()).isZero();
        assertThat(lot.path("current_bid").path("amount").asString("")).isEmpty();
        var path = "/api/v1/auctions/" + lot.path("id").asString();
        seller.must(path + "/open", null);

        var bid =
                Nap.until(
                        "the right to bid",
                        Duration.ofSeconds(120),
                        () ->
                                Optional.of(
                                                buyer.post(
                                                        path + "/bid",
                                                        Map.of(
                                                                "amount",
                                                                pesos("100.00"),
                                                                "bidder_id",
                                                                victim,
                                                                "user_id",
                                                                victim,
                                                                "sequence",
                                                                0,
                                                                "is_winning",
                                                                true,
                                                                "is_auto",
                                                                true,
                                                                "placed_at",
                                                                "2001-01-01T00:00:00Z",
                                                                "price",
                                                                pesos("0.01"),
                                                                "status",
                                                                "sold",
                                                                "winner_id",
                                                                victim)))
                                        .filter(reply -> reply.status() != 403));
        assertThat(bid.status()).as(bid.toString()).isEqualTo(201);
        assertThat(bid.body().path("sequence").asInt()).isEqualTo(1);
        var seen = buyer.mustGet(path).body();
        assertThat(seen.path("status").asString()).isEqualTo("live");
        assertThat(seen.path("current_bid").path("amount").asString()).isEqualTo("100.00");
        assertThat(seen.path("you").path("leading").asBoolean()).isTrue();
        assertThat(buyer.mustGet(path + "/bids").text()).doesNotContain("2001-01-01", victim);
    }

    @Test
    void buysAtThePriceThatTheSellerSaid() {
        var product = seller.must("/api/v1/products", product()).text("id");
        seller.must("/api/v1/products/" + product + "/publish", null);
        var order =
                Nap.until(
                                "an order",
                                Duration.ofSeconds(120),
                                () ->
                                        Optional.of(
                                                        buyer.post(
                                                                "/api/v1/orders",
                                                                Map.of(
                                                                        "product_id",
                                                                        product,
                                                                        "price",
                                                                        pesos("0.01"),
                                                                        "total",
                                                                        pesos("0.01"),
                                                                        "shipping",
                                                                        pesos("0.00"),
                                                                        "buyer_id",
                                                                        victim,
                                                                        "seller_id",
                                                                        victim,
                                                                        "status",
                                                                        "paid",
                                                                        "paid_at",
                                                                        "2001-01-01T00:00:00Z")))
                                                .filter(reply -> reply.status() != 404))
                        .must("an order")
                        .body();
        assertThat(order.path("total").path("amount").asString()).isEqualTo("550.00");
        assertThat(order.path("buyer_id").asString()).isEqualTo(buyer.id().toString());
        assertThat(order.path("seller_id").asString()).isEqualTo(seller.id().toString());
        assertThat(order.path("status").asString()).isEqualTo("pending");
        assertThat(order.path("paid_at").isString()).isFalse();
    }

    @Test
    void earnsNothingByAsking() {
        var asked =
                seller.post(
                        "/api/v1/payouts",
                        Map.of(
                                "amount", pesos("1.00"),
                                "available", pesos("1000000.00"),
                                "payee", victim,
                                "balance", pesos("1000000.00")));
        assertThat(asked.status()).isIn(409, 422);
        assertThat(seller.post("/api/v1/payouts", Map.of("amount", pesos("-5.00"))).status())
                .isIn(409, 422);
    }

    @Test
    void speaksAndRidesAsNobodyElse() {
        var rider = Someone.join(door, "Greedy", "Rider", "rider");
        var kept =
                rider.must(
                                "/api/v1/riders/me/positions",
                                List.of(Map.of("lat", -70, "lng", 10, "rider_id", victim)))
                        .body();
        assertThat(kept.path("stored").asInt()).isLessThanOrEqualTo(1);
        var offers = rider.mustGet("/api/v1/riders/me/offers").body().path("items");
        assertThat(offers.isEmpty()).isTrue();

        var activity =
                Map.of(
                        "session_id",
                        "s",
                        "user_id",
                        victim,
                        "ip",
                        "8.8.8.8",
                        "events",
                        List.of(
                                Map.of(
                                        "action",
                                        "product_view",
                                        "user_id",
                                        victim,
                                        "timestamp",
                                        Instant.now().toString())));
        rider.must("/api/v1/activity", activity);
        assertThat(rider.mustGet("/api/v1/activity/me").body().path("items").isEmpty()).isFalse();
    }

    private static tools.jackson.databind.JsonNode lot() {
        var product = seller.must("/api/v1/products", product()).text("id");
        seller.must("/api/v1/products/" + product + "/publish", null);
        var wish = new HashMap<String, Object>();
        wish.putAll(
                Map.of(
                        "product_id",
                        product,
                        "starting_price",
                        pesos("100.00"),
                        "duration_seconds",
                        60,
                        "id",
                        victim,
                        "seller_id",
                        victim,
                        "status",
                        "sold",
                        "winner_id",
                        buyer.id().toString(),
                        "current_bidder_id",
                        buyer.id().toString(),
                        "current_bid",
                        pesos("1.00"),
                        "total_bids",
                        7));
        return Nap.until(
                        "a lot",
                        Duration.ofSeconds(120),
                        () ->
                                Optional.of(seller.post("/api/v1/auctions", wish))
                                        .filter(reply -> reply.status() != 404))
                .must("a lot")
                .body();
    }

    private static HashMap<String, Object> product() {
        return new HashMap<>(
                Map.of(
                        "title", "A modest thing",
                        "starting_price", pesos("100.00"),
                        "buy_now_price", pesos("500.00"),
                        "shipping_price", pesos("50.00"),
                        "stock", 5));
    }

    private static Map<String, String> pesos(String amount) {
        return Map.of("amount", amount, "currency", "PHP");
    }
}
