package live.blytz.local.permission;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import live.blytz.local.evening.Nap;
import tools.jackson.databind.JsonNode;

/** From the purchase to the door, and the money for it. */
final class Trades {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Cast cast;

    Trades(Cast cast) {
        this.cast = cast;
    }

    /** Bought and paid. */
    Thing order(Owner owner, Things things) {
        var buyer = owner.circle().buyer();
        var product = things.shared("product", owner).join().get("id");
        var wish = Map.of("product_id", product);
        var order =
                Nap.until(
                                "an order of " + product,
                                PATIENCE,
                                () ->
                                        Optional.of(buyer.post("/api/v1/orders", wish))
                                                .filter(reply -> reply.status() != 404))
                        .must("an order")
                        .text("id");
        Nap.until(
                "payment of " + order,
                PATIENCE,
                () ->
                        Optional.of(buyer.mustGet("/api/v1/orders/" + order).text("status"))
                                .filter("paid"::equals));
        return Thing.named("id", order, "orderId", order);
    }

    Thing payment(Owner owner, Things things) {
        var order = order(owner, things).get("id");
        var payment =
                first(owner.circle().buyer(), "/api/v1/payments?order_id=" + order, _ -> true);
        return Thing.id(payment.path("id").asString());
    }

    /** On its way; carried to the door where nobody of the six is the rider. */
    Thing parcel(Owner owner, Things things) {
        var seller = owner.circle().seller();
        var order = order(owner, things).get("id");
        seller.must("/api/v1/orders/" + order + "/ship", null);
        var delivery =
                first(
                        seller,
                        "/api/v1/deliveries",
                        each -> each.path("order_id").asString().equals(order));
        var pin =
                owner.circle().buyer().mustGet("/api/v1/orders/" + order + "/tracking").text("pin");
        return Thing.named("id", delivery.path("id").asString(), "orderId", order, "pin", pin);
    }

    /** It waits for the rider's answer, who stands in front of the shop. */
    Thing offer(Owner owner, Things things) {
        var parcel = things.shared("parcel", owner).join();
        var rider = owner.circle().rider();
        rider.must(
                "/api/v1/riders/me/shift",
                Map.of("online", true, "location", Spot.of(owner.circle().seller()).location()));
        first(
                rider,
                "/api/v1/riders/me/offers",
                each -> each.path("id").asString().equals(parcel.get("id")));
        return parcel;
    }

    /** Money to be paid out, of one who brought a parcel or sold what was in it. */
    Thing earnings(Owner owner, Things things) {
        if (!cast.actors().containsValue(owner.circle().rider())) {
            carry(owner, things);
        }
        var payee = owner.person();
        Nap.until(
                "money of " + payee.email(),
                PATIENCE,
                () -> Optional.of(payee).filter(Trades::hasMoney));
        return Thing.NONE;
    }

    Thing payout(Owner owner, Things things) {
        things.shared("earnings", owner).join();
        return Thing.id(
                owner.person()
                        .must("/api/v1/payouts", Map.of("amount", Forms.pesos("1.00")))
                        .text("id"));
    }

    private static void carry(Owner owner, Things things) {
        var parcel = things.shared("offer", owner).join();
        var path = "/api/v1/deliveries/" + parcel.get("id");
        var rider = owner.circle().rider();
        for (var step : List.of("/accept", "/pick-up")) {
            rider.post(path + step, null);
        }
        rider.post(path + "/complete", Map.of("pin", parcel.get("pin")));
    }

    private static boolean hasMoney(Someone payee) {
        return payee.mustGet("/api/v1/wallet")
                .body()
                .path("balances")
                .valueStream()
                .filter(balance -> balance.path("currency").asString().equals("PHP"))
                .map(balance -> new BigDecimal(balance.path("available").path("amount").asString()))
                .anyMatch(amount -> amount.signum() > 0);
    }

    private static JsonNode first(Someone reader, String path, Predicate<JsonNode> wanted) {
        return Nap.until(
                path,
                PATIENCE,
                () ->
                        reader.mustGet(path)
                                .body()
                                .path("items")
                                .valueStream()
                                .filter(wanted)
                                .findFirst());
    }
}
