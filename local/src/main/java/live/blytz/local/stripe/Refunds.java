package live.blytz.local.stripe;

import tools.jackson.databind.node.ObjectNode;

/** Money back to the card, never more than it gave. */
final class Refunds {

    private static final String URL = "/v1/refunds";

    private Refunds() {}

    static void join(Api api) {
        api.post(URL, Refunds::create)
                .get(URL, call -> call.page("refund", URL, call.by("payment_intent")))
                .get(URL + "/{id}", call -> call.objects().get("refund", call.id()));
    }

    private static ObjectNode create(Call call) {
        var charge = charge(call);
        var left =
                charge.path("amount_captured").asLong() - charge.path("amount_refunded").asLong();
        if (left <= 0) {
            throw StripeError.invalid(
                    null,
                    "charge_already_refunded",
                    "Charge %s has already been refunded.".formatted(charge.path("id").asString()));
        }
        var amount = call.params().text("amount") == null ? left : call.params().amount("amount");
        if (amount > left) {
            throw StripeError.invalid(
                    "amount",
                    null,
                    "Refund amount (%d) is greater than unrefunded amount on charge (%d)"
                            .formatted(amount, left));
        }
        return refunded(call, charge, amount, amount == left);
    }

    private static ObjectNode refunded(Call call, ObjectNode charge, long amount, boolean all) {
        var refund = call.created("refund", "re");
        refund.put("amount", amount);
        refund.put("charge", charge.path("id").asString());
        refund.put("currency", charge.path("currency").asString());
        refund.put("payment_intent", charge.path("payment_intent").asString());
        refund.put("reason", call.params().text("reason"));
        refund.put("status", "succeeded");
        refund.set("metadata", call.params().members("metadata"));
        call.objects().put(refund);

        charge.put("amount_refunded", charge.path("amount_refunded").asLong() + amount);
        charge.put("refunded", all);
        call.objects().put(charge);
        call.event("refund.created", refund);
        call.event("charge.refunded", charge);
        return refund;
    }

    private static ObjectNode charge(Call call) {
        var charge = call.params().text("charge");
        if (charge == null) {
            var intent =
                    call.objects().get("payment_intent", call.params().required("payment_intent"));
            charge = intent.path("latest_charge").asString("");
            if (charge.isEmpty() || !intent.path("status").asString().equals("succeeded")) {
                throw StripeError.invalid(
                        "payment_intent",
                        null,
                        "This PaymentIntent does not have a successful charge to refund.");
            }
        }
        return call.objects().get("charge", charge);
    }
}
