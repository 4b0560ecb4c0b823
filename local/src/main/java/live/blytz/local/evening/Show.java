package live.blytz.local.evening;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** The live show: lots one after the other, bought under the eyes of everybody. */
final class Show {

    /** A lot that went under the hammer, and how it ended. */
    record Sale(UUID auction, Shop.Goods goods, JsonNode result) {
        boolean sold() {
            return result.path("status").asString().equals("sold");
        }
    }

    private final Shop shop;
    private final Options options;
    private final Teller teller;
    private final UUID stream;
    private final String title;
    private final Map<UUID, Shop.Goods> lots;
    private final List<UUID> order;
    private final ConcurrentHashMap<UUID, Integer> extensions = new ConcurrentHashMap<>();

    private Show(
            Shop shop,
            Options options,
            Teller teller,
            UUID stream,
            String title,
            Map<UUID, Shop.Goods> lots,
            List<UUID> order) {
        this.shop = shop;
        this.options = options;
        this.teller = teller;
        this.stream = stream;
        this.title = title;
        this.lots = lots;
        this.order = order;
    }

    static Show announce(Shop shop, Options options, Teller teller) {
        var title = "Friday finds with " + shop.owner().firstName();
        var stream =
                shop.owner()
                        .must(
                                "/api/v1/streams",
                                Map.of(
                                        "title",
                                        title,
                                        "description",
                                        "Five things you will not see again.",
                                        "scheduled_start",
                                        Instant.now().plusSeconds(1200).toString()));
        var id = UUID.fromString(stream.text("id"));
        teller.say("📣 %s announced a show: stream %s", shop.owner().name(), id);
        var lots = new LinkedHashMap<UUID, Shop.Goods>();
        for (var goods : shop.goods()) {
            var auction =
                    shop.auction(
                            goods,
                            Map.of(
                                    "stream_id", id.toString(),
                                    "duration_seconds", seconds(options, 20),
                                    "soft_close",
                                            Map.of(
                                                    "window_seconds", seconds(options, 5),
                                                    "extension_seconds", seconds(options, 5),
                                                    "cap_seconds", seconds(options, 20))));
            if (!auction.ok()) {
                throw new IllegalStateException("no auction: " + auction);
            }
            lots.put(UUID.fromString(auction.text("id")), goods);
        }
        return new Show(shop, options, teller, id, title, lots, List.copyOf(lots.keySet()));
    }

    private static int seconds(Options options, double seconds) {
        return (int) Math.max(2, options.millis(seconds) / 1000);
    }

    UUID stream() {
        return stream;
    }

    String title() {
        return title;
    }

    List<UUID> lots() {
        return order;
    }

    void goLive() {
        status("pre_live");
        Nap.millis(options.millis(1));
        status("live");
        teller.say("🔴 live");
    }

    private void status(String status) {
        shop.owner().must("/api/v1/streams/" + stream + "/status", Map.of("status", status));
    }

    void hear(Frame frame) {
        var data = frame.data();
        switch (frame.event()) {
            case "auction_extended" -> {
                var lot = UUID.fromString(data.path("auction_id").asString());
                if (extensions.merge(lot, 1, Integer::sum) == 1) {
                    teller.say(
                            "   ⏱  a bid in the last seconds: %s goes on until %s",
                            title(lot), data.path("ends_at").asString());
                }
            }
            case "fair_warning_given" ->
                    teller.say(
                            "   🔔 fair warning: the last seconds of %s",
                            title(UUID.fromString(data.path("auction_id").asString())));
            case "auction_closed" -> {
                var lot = UUID.fromString(data.path("auction_id").asString());
                teller.say(
                        "   🔨 %s: %s",
                        title(lot),
                        data.path("outcome").asString().equals("sold")
                                ? "sold to %s for %s after %d bids, %d of them late"
                                        .formatted(
                                                data.path("winner_name").asString(),
                                                Pesos.text(
                                                        Pesos.minor(data.path("winning_amount"))),
                                                data.path("total_bids").asLong(),
                                                extensions.getOrDefault(lot, 0))
                                : "not sold");
            }
            default -> {}
        }
    }

    int extensions() {
        return extensions.values().stream().mapToInt(Integer::intValue).sum();
    }

    private String title(UUID lot) {
        var goods = lots.get(lot);
        return goods == null ? lot.toString() : goods.ware().title();
    }

    private Shop.Goods goods(UUID lot) {
        return Objects.requireNonNull(lots.get(lot));
    }

    List<Sale> run(Camera camera) {
        var sales = new ArrayList<Sale>();
        for (var lot : order) {
            camera.shows(goods(lot).ware());
            sales.add(sell(lot));
            Nap.millis(options.millis(2));
        }
        status("ending");
        status("ended");
        teller.say("⚫ the show is over");
        return List.copyOf(sales);
    }

    private Sale sell(UUID lot) {
        var goods = goods(lot);
        shop.owner()
                .must(
                        "/api/v1/streams/" + stream + "/pin",
                        Map.of("product_id", goods.product().toString()));
        shop.owner().must("/api/v1/auctions/" + lot + "/open", Map.of());
        teller.say(
                "🎬 %s from %s: auction %s",
                goods.ware().title(), Pesos.text(goods.ware().starting()), lot);
        var result =
                Nap.until(
                        "the close of " + goods.ware().title(),
                        Duration.ofMillis(options.millis(60)).plusSeconds(30),
                        () ->
                                Optional.of(shop.owner().mustGet("/api/v1/auctions/" + lot).body())
                                        .filter(
                                                seen ->
                                                        !seen.path("status")
                                                                .asString()
                                                                .equals("live")));
        return new Sale(lot, goods, result);
    }

    static Random diceOf(Options options, int number) {
        return new Random(options.seed() * 7919 + number);
    }
}
