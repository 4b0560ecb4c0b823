package live.blytz.local.evening;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** What follows the hammer: paid, shipped, brought, released. */
final class AfterTheShow {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** For a person who reads what the page says and looks for a card. */
    private static final Duration VISITORS_PATIENCE = Duration.ofMinutes(3);

    private final Cast cast;
    private final Options options;
    private final Teller teller;
    private final Supplier<Person> house;

    /**
     * @param house somebody who may vouch for a buyer
     */
    AfterTheShow(Cast cast, Options options, Teller teller, Supplier<Person> house) {
        this.cast = cast;
        this.options = options;
        this.teller = teller;
        this.house = house;
    }

    List<Deal> pay(List<Show.Sale> sales) {
        var deals = new ArrayList<Deal>();
        for (var sale : sales.stream().filter(Show.Sale::sold).toList()) {
            var order = orderOf(sale.auction());
            var id = UUID.fromString(order.path("id").asString());
            var buyer = buyer(order.path("buyer_id").asString());
            var deal = new Deal(id, cast.host(), buyer.orElse(null));
            if (buyer.isPresent()) {
                settle(deal, buyer.get());
                deals.add(deal);
            } else if (isPaidByItsVisitor(deal)) {
                deals.add(deal);
            }
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
        settle(deal, buyer);
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

    /** Empty for somebody who came by themselves. */
    private Optional<Person> buyer(String id) {
        return cast.buyers().stream().filter(b -> b.id().toString().equals(id)).findFirst();
    }

    /** Paid at once by a saved card, or at the console; what stays unpaid is not sent. */
    private boolean isPaidByItsVisitor(Deal deal) {
        teller.say("   🧑 a visitor won, and pays at the console: /orders/%s", deal.order());
        var end = System.nanoTime() + VISITORS_PATIENCE.toNanos();
        var status = statusOf(deal);
        while (status.equals("pending") && System.nanoTime() < end) {
            Nap.millis(500);
            status = statusOf(deal);
        }
        teller.say("   🧑 the visitor's order %s is %s", deal.order(), status);
        return status.equals("paid");
    }

    private static String statusOf(Deal deal) {
        return deal.witness().mustGet("/api/v1/orders/" + deal.order()).text("status");
    }

    private void settle(Deal deal, Person buyer) {
        var order =
                Nap.until(
                        "payment of order " + deal.order(),
                        PATIENCE,
                        () ->
                                Optional.of(buyer.mustGet("/api/v1/orders/" + deal.order()).body())
                                        .filter(
                                                o ->
                                                        !o.path("status")
                                                                        .asString()
                                                                        .equals("pending")
                                                                || o.path("last_decline")
                                                                        .isObject()));
        if (order.path("status").asString().equals("pending")) {
            payAgain(deal, buyer, order.path("last_decline"));
        } else {
            teller.say(
                    "   💳 %s paid %s for order %s",
                    buyer.name(), Pesos.text(Pesos.minor(order.path("total"))), deal.order());
        }
    }

    private void payAgain(Deal deal, Person buyer, JsonNode decline) {
        teller.say(
                "   ✖  the card of %s was declined: %s",
                buyer.name(), decline.path("reason").asString().replace('_', ' '));
        var told =
                Nap.until(
                        "the notification of the decline",
                        PATIENCE,
                        () -> notification(buyer, "payment_declined"));
        teller.say("   ✉  told: “%s”", told);
        var card = buyer.must("/api/v1/payment-methods", Map.of("token", "pm_card_mastercard"));
        buyer.must(
                "/api/v1/orders/" + deal.order() + "/pay",
                Map.of("payment_method_id", card.text("id")));
        Nap.until(
                "the second payment of order " + deal.order(),
                PATIENCE,
                () ->
                        Optional.of(buyer.mustGet("/api/v1/orders/" + deal.order()).body())
                                .filter(o -> o.path("status").asString().equals("paid")));
        teller.say("   💳 %s paid order %s with another card", buyer.name(), deal.order());
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
        var doorstep = new Doorstep(deals, house);
        for (var i = 0; i < cast.riders().size(); i++) {
            var dice = new Random(options.seed() + i);
            var near =
                    new Place(
                            "near the shop",
                            shop.place().lat() + dice.nextGaussian() * 0.002,
                            shop.place().lng() + dice.nextGaussian() * 0.002);
            riders.add(new Rider(cast.riders().get(i), near, dice, doorstep, teller));
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

    private void awaitDelivery(Deal deal) {
        Nap.until(
                "delivery of order " + deal.order(),
                Duration.ofMinutes(10),
                () -> Optional.of(statusOf(deal)).filter("delivered"::equals));
        var tracking =
                deal.witness().mustGet("/api/v1/orders/" + deal.order() + "/tracking").body();
        teller.say(
                "🚪 order %s is at the door of %s (%d steps in its story)",
                deal.order(), deal.buyerName(), tracking.path("tracking_events").size());
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
