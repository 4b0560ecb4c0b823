package live.blytz.local.evening;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;

/** What follows the hammer: paid, shipped, brought, released. */
final class AfterTheShow {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Cast cast;
    private final Options options;
    private final Teller teller;

    AfterTheShow(Cast cast, Options options, Teller teller) {
        this.cast = cast;
        this.options = options;
        this.teller = teller;
    }

    /** An order and its two sides. */
    record Deal(UUID order, Person seller, Person buyer) {}

    List<Deal> pay(List<Show.Sale> sales) {
        var deals = new ArrayList<Deal>();
        for (var sale : sales.stream().filter(Show.Sale::sold).toList()) {
            var order = orderOf(sale.auction());
            var buyer = buyer(order.path("buyer_id").asString());
            var deal = new Deal(UUID.fromString(order.path("id").asString()), cast.host(), buyer);
            settle(deal);
            deals.add(deal);
        }
        return deals;
    }

    /** Something from the shelf, at its price, without an auction. */
    Deal buyNow(Shop shop, Person buyer) {
        var product = shop.goods().getFirst().product();
        var order =
                Nap.until(
                        "the shelf to know its product",
                        PATIENCE,
                        () ->
                                Optional.of(
                                                buyer.post(
                                                        "/api/v1/orders",
                                                        Map.of(
                                                                "product_id",
                                                                product.toString(),
                                                                "quantity",
                                                                2)))
                                        .filter(Api.Reply::ok));
        var deal = new Deal(UUID.fromString(order.text("id")), shop.owner(), buyer);
        teller.say(
                "🛒 %s bought 2 × %s: order %s",
                buyer.name(), shop.goods().getFirst().ware().title(), deal.order());
        settle(deal);
        return deal;
    }

    private JsonNode orderOf(UUID auction) {
        return Nap.until(
                "an order for auction " + auction,
                PATIENCE,
                () -> {
                    var orders = cast.host().mustGet("/api/v1/orders?role=seller&limit=100").body();
                    for (var order : orders.path("items")) {
                        if (order.path("auction_id").asString("").equals(auction.toString())) {
                            return Optional.of(order);
                        }
                    }
                    return Optional.empty();
                });
    }

    private Person buyer(String id) {
        return cast.buyers().stream()
                .filter(b -> b.id().toString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void settle(Deal deal) {
        var order =
                Nap.until(
                        "payment of order " + deal.order(),
                        PATIENCE,
                        () ->
                                Optional.of(
                                                deal.buyer()
                                                        .mustGet("/api/v1/orders/" + deal.order())
                                                        .body())
                                        .filter(
                                                o ->
                                                        !o.path("status")
                                                                        .asString()
                                                                        .equals("pending")
                                                                || o.path("last_decline")
                                                                        .isObject()));
        if (order.path("status").asString().equals("pending")) {
            payAgain(deal, order.path("last_decline"));
        } else {
            teller.say(
                    "   💳 %s paid %s for order %s",
                    deal.buyer().name(),
                    Pesos.text(Pesos.minor(order.path("total"))),
                    deal.order());
        }
    }

    private void payAgain(Deal deal, JsonNode decline) {
        teller.say("   ✖  the card of %s was declined: %s", deal.buyer().name(), decline);
        var told =
                Nap.until(
                        "the notification of the decline",
                        PATIENCE,
                        () -> notification(deal.buyer(), "payment_declined"));
        teller.say("   ✉  told: “%s”", told);
        var card =
                deal.buyer().must("/api/v1/payment-methods", Map.of("token", "pm_card_mastercard"));
        deal.buyer()
                .must(
                        "/api/v1/orders/" + deal.order() + "/pay",
                        Map.of("payment_method_id", card.text("id")));
        Nap.until(
                "the second payment of order " + deal.order(),
                PATIENCE,
                () ->
                        Optional.of(deal.buyer().mustGet("/api/v1/orders/" + deal.order()).body())
                                .filter(o -> o.path("status").asString().equals("paid")));
        teller.say("   💳 %s paid order %s with another card", deal.buyer().name(), deal.order());
    }

    static Optional<String> notification(Person who, String category) {
        for (var item : who.mustGet("/api/v1/notifications?limit=100").body().path("items")) {
            if (item.path("category").asString().equals(category)) {
                return Optional.of(item.path("title").asString());
            }
        }
        return Optional.empty();
    }

    void bring(List<Deal> deals, Shop shop) {
        var riders = new ArrayList<Rider>();
        for (var i = 0; i < cast.riders().size(); i++) {
            var dice = new Random(options.seed() + i);
            var near =
                    new Place(
                            "near the shop",
                            shop.place().lat() + dice.nextGaussian() * 0.002,
                            shop.place().lng() + dice.nextGaussian() * 0.002);
            riders.add(
                    new Rider(
                            cast.riders().get(i), near, dice, order -> pin(deals, order), teller));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var shifts = riders.stream().map(r -> threads.submit(r::shift)).toList();
            for (var deal : deals) {
                var shipped =
                        deal.seller().must("/api/v1/orders/" + deal.order() + "/ship", Map.of());
                teller.say(
                        "📮 %s shipped order %s: %s",
                        deal.seller().name(), deal.order(), shipped.text("tracking_number"));
            }
            for (var deal : deals) {
                awaitDelivery(deal);
            }
            riders.forEach(Rider::goHome);
            for (var shift : shifts) {
                shift.get();
            }
        } catch (java.util.concurrent.ExecutionException failed) {
            throw new IllegalStateException("a rider gave up", failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static String pin(List<Deal> deals, String order) {
        var deal =
                deals.stream()
                        .filter(each -> each.order().toString().equals(order))
                        .findFirst()
                        .orElseThrow();
        return deal.buyer().mustGet("/api/v1/orders/" + order + "/tracking").text("pin");
    }

    private void awaitDelivery(Deal deal) {
        Nap.until(
                "delivery of order " + deal.order(),
                Duration.ofMinutes(10),
                () ->
                        Optional.of(deal.buyer().mustGet("/api/v1/orders/" + deal.order()).body())
                                .filter(o -> o.path("status").asString().equals("delivered")));
        var tracking = deal.buyer().mustGet("/api/v1/orders/" + deal.order() + "/tracking").body();
        teller.say(
                "🚪 order %s is at %s's door (%d steps in its story)",
                deal.order(), deal.buyer().firstName(), tracking.path("tracking_events").size());
    }

    /** Nothing is held any more: all that was sold is the seller's to take. */
    void release(Person seller) {
        var balance =
                Nap.until(
                        "the release of the money of " + seller.name(),
                        PATIENCE,
                        () -> {
                            for (var each :
                                    seller.mustGet("/api/v1/wallet").body().path("balances")) {
                                if (each.path("currency").asString().equals(Pesos.CURRENCY)
                                        && Pesos.minor(each.path("held")) == 0
                                        && Pesos.minor(each.path("available")) > 0) {
                                    return Optional.of(each);
                                }
                            }
                            return Optional.empty();
                        });
        teller.say(
                "💰 %s can take out %s",
                seller.name(), Pesos.text(Pesos.minor(balance.path("available"))));
    }
}
