package live.blytz.local.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import live.blytz.local.evening.Nap;
import live.blytz.local.evening.Pesos;

/**
 * What is sold: things for the hammer, one thing on the shelf, and the show in which all happens.
 *
 * @param hammer products that lots are made of
 * @param shelf the product that can be bought at its price
 */
record Stall(UUID stream, List<UUID> hammer, UUID shelf) {

    /** More than a run can sell. */
    static final int STOCK = 2000;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static Stall open(Citizen seller, Ways ways) {
        var store =
                seller.ask(
                                Wish.effect(
                                        "/api/v1/stores",
                                        Map.of(
                                                "name",
                                                "Signal No. 4 "
                                                        + seller.id().toString().substring(24),
                                                "description",
                                                "Open in any weather.",
                                                "pickup",
                                                Crowd.SHOP.address("Signal No. 4")),
                                        ways.catalog()))
                        .must("a store")
                        .text("id");
        var hammer =
                Stream.of("Kapote, yellow", "Hurricane lamp", "Radio with a crank")
                        .map(title -> product(seller, ways, store, title, false))
                        .toList();
        var shelf = product(seller, ways, store, "Batteries, a dozen", true);
        var stream =
                UUID.fromString(
                        seller.ask(
                                        Wish.effect(
                                                "/api/v1/streams",
                                                Map.of(
                                                        "title",
                                                        "Signal No. 4, live",
                                                        "description",
                                                        "Whatever happens.",
                                                        "scheduled_start",
                                                        Instant.now().plusSeconds(1200).toString()),
                                                ways.auctions()))
                                .must("a show")
                                .text("id"));
        var stall = new Stall(stream, hammer, shelf);
        stall.goLive(seller, ways);
        stall.awaitTheHouse(seller, ways);
        return stall;
    }

    private static UUID product(
            Citizen seller, Ways ways, String store, String title, boolean shelf) {
        var body = new HashMap<String, Object>();
        body.put("title", title);
        body.put("description", "For bad weather.");
        body.put("condition", "new");
        body.put("store_id", store);
        var least = shelf ? 200_00 : 500_00;
        body.put("starting_price", Pesos.of(least));
        body.put("reserve_price", Pesos.of(least));
        if (shelf) {
            body.put("buy_now_price", Pesos.of(250_00));
        }
        body.put("shipping_price", Pesos.of(150_00));
        body.put("stock", STOCK);
        var id =
                seller.ask(Wish.effect("/api/v1/products", body, ways.catalog()))
                        .must("a product")
                        .text("id");
        seller.ask(Wish.effect("/api/v1/products/" + id + "/publish", Map.of(), ways.catalog()))
                .must("publishing " + title);
        return UUID.fromString(id);
    }

    private void goLive(Citizen seller, Ways ways) {
        for (var status : List.of("pre_live", "live")) {
            seller.ask(
                            Wish.effect(
                                    "/api/v1/streams/" + stream + "/status",
                                    Map.of("status", status),
                                    ways.auctions()))
                    .must(status);
        }
    }

    /** Products, cards and the show reach the other services as events: soon, but not at once. */
    private void awaitTheHouse(Citizen seller, Ways ways) {
        for (var product : hammer) {
            Nap.until(
                    "the auction house hears of its products",
                    PATIENCE,
                    () -> lot(seller, product, ways).filter(Caller.Reply::ok));
        }
    }

    private static Optional<Caller.Reply> lot(Citizen seller, UUID product, Ways ways) {
        return Optional.of(
                seller.ask(
                        Wish.effect(
                                "/api/v1/auctions",
                                Map.of("product_id", product.toString(), "duration_seconds", 60),
                                ways.auctions())));
    }
}
