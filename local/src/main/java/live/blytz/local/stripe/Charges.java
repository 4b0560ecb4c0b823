package live.blytz.local.stripe;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What the bank answered, once for each time it was asked. */
final class Charges {

    private Charges() {}

    static ObjectNode made(
            Call call, ObjectNode intent, ObjectNode card, @Nullable Decline decline) {
        var charge = call.created("charge", "ch");
        charge.put("amount", intent.path("amount").asLong());
        charge.put("amount_captured", decline == null ? intent.path("amount").asLong() : 0);
        charge.put("amount_refunded", 0);
        charge.put("captured", decline == null);
        charge.put("paid", decline == null);
        charge.put("refunded", false);
        charge.put("status", decline == null ? "succeeded" : "failed");
        charge.put("currency", intent.path("currency").asString());
        charge.put("payment_intent", intent.path("id").asString());
        charge.put("payment_method", card.path("id").asString());
        charge.set("customer", intent.path("customer"));
        charge.set("metadata", intent.path("metadata"));
        charge.putObject("payment_method_details")
                .put("type", "card")
                .set("card", card.path("card"));
        if (decline != null) {
            charge.put("failure_code", decline.code()).put("failure_message", decline.message());
        }
        return call.objects().put(charge);
    }
}
