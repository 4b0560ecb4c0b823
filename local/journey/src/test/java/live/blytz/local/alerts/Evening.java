package live.blytz.local.alerts;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import live.blytz.local.evening.Nap;
import live.blytz.local.suite.Suite;

/** A show that is on, with a lot under the hammer, a buyer with a card, and a viewer. */
final class Evening {

    private static final Map<String, Object> HOME =
            Map.of(
                    "name", "Ana Alarm",
                    "line1", "12 Taft Avenue",
                    "city", "Manila",
                    "country", "PH",
                    "location", Map.of("lat", 14.589, "lng", 120.985),
                    "is_default", true);

    final Visitor stranger;
    final Visitor seller;
    final Visitor buyer;
    final String store;
    final String stream;
    final String auction;
    private int bids;

    Evening(HttpClient http, Suite suite) throws Exception {
        stranger = Visitor.at(http, suite.addresses().gateway());
        seller = stranger.join("seller");
        buyer = stranger.join("buyer");
        buyer.must("/api/v1/addresses", HOME);
        buyer.must("/api/v1/payment-methods", Map.of("token", "pm_card_visa"));
        store =
                seller.must(
                                "/api/v1/stores",
                                Map.of("name", "Alarms " + UUID.randomUUID(), "pickup", HOME))
                        .text("id");
        var product = product();
        stream = announced();
        for (var status : new String[] {"pre_live", "live"}) {
            seller.must("/api/v1/streams/" + stream + "/status", Map.of("status", status));
        }
        auction = auctionOf(product);
        seller.must("/api/v1/auctions/" + auction + "/open", Map.of());
        soon("the first bid", () -> bid(buyer).status() == 201);
        soon("the first gift", () -> gift().status() < 300);
        http.newWebSocketBuilder()
                .header("Authorization", "Bearer " + buyer.token())
                .buildAsync(
                        URI.create(suite.addresses().liveRoom() + "/streams/" + stream),
                        new WebSocket.Listener() {})
                .get(10, TimeUnit.SECONDS);
    }

    String product() {
        var product =
                seller.must(
                                "/api/v1/products",
                                Map.of(
                                        "store_id", store,
                                        "title", "Alarm clock",
                                        "starting_price", dollars(20),
                                        "reserve_price", dollars(20),
                                        "shipping_price", dollars(5)))
                        .text("id");
        seller.must("/api/v1/products/" + product + "/publish", Map.of());
        return product;
    }

    String announced() {
        return seller.must(
                        "/api/v1/streams",
                        Map.of(
                                "title",
                                "Friday alarms",
                                "scheduled_start",
                                Instant.now().plusSeconds(600).toString()))
                .text("id");
    }

    private String auctionOf(String product) {
        var terms = Map.of("product_id", product, "stream_id", stream, "duration_seconds", 1_800);
        return Nap.until(
                "the auction house knows the product",
                Duration.ofSeconds(30),
                () ->
                        Optional.of(seller.post("/api/v1/auctions", terms))
                                .filter(answer -> answer.status() == 201)
                                .map(answer -> answer.text("id")));
    }

    synchronized Visitor.Answer bid(Visitor bidder) {
        return bid(bidder, 20 + 5 * bids++);
    }

    Visitor.Answer bid(Visitor bidder, int dollars) {
        return bidder.post(
                "/api/v1/auctions/" + auction + "/bid",
                Map.of("amount", dollars(dollars), "confirm", true));
    }

    Visitor.Answer gift() {
        var gifts = "/api/v1/streams/" + stream + "/gifts";
        var first = buyer.get(gifts).body().path("items").path(0).path("gift").asString("");
        return buyer.post(gifts, Map.of("gift", first));
    }

    private static void soon(String what, java.util.function.BooleanSupplier done) {
        Nap.until(
                what,
                Duration.ofSeconds(30),
                () -> done.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    private static Map<String, String> dollars(int amount) {
        return Map.of("amount", amount + ".00", "currency", "USD");
    }
}
