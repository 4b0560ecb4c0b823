package live.blytz.local.stripe;

import java.time.Instant;
import java.time.ZoneOffset;
import tools.jackson.databind.node.ObjectNode;

/** Cards, as tokens: nobody ever sends a number here. */
final class PaymentMethods {

    private static final String KIND = "payment_method";

    private PaymentMethods() {}

    static void join(Api api) {
        api.get("/v1/payment_methods", PaymentMethods::list)
                .get("/v1/payment_methods/{id}", call -> card(call, call.id()))
                .post("/v1/payment_methods/{id}/attach", PaymentMethods::attach)
                .post("/v1/payment_methods/{id}/detach", PaymentMethods::detach);
    }

    static ObjectNode ofCustomer(Call call) {
        var url = "/v1/customers/%s/payment_methods".formatted(call.id());
        return call.page(KIND, url, new Call.Filter("customer", call.id()));
    }

    private static ObjectNode list(Call call) {
        return call.page(KIND, "/v1/payment_methods", call.by("customer"));
    }

    /** A card that is kept, or a fresh one for a test id. */
    static ObjectNode card(Call call, String id) {
        return call.objects()
                .find(KIND, id)
                .or(() -> TestCard.named(id).map(card -> issued(call, card, id)))
                .orElseThrow(() -> StripeError.missing(KIND, id));
    }

    private static ObjectNode attach(Call call) {
        var customer = call.objects().get("customer", call.params().required("customer"));
        var card = card(call, call.id());
        var owner = card.path("customer").asString("");
        if (!owner.isEmpty() && !owner.equals(customer.path("id").asString())) {
            throw StripeError.invalid(
                    null, null, "This PaymentMethod has already been attached to a customer.");
        }
        card.put("customer", customer.path("id").asString());
        call.objects().put(card);
        call.event("payment_method.attached", card);
        return card;
    }

    private static ObjectNode detach(Call call) {
        var card = call.objects().get(KIND, call.id());
        if (card.path("customer").asString("").isEmpty()) {
            throw StripeError.invalid(
                    null, null, "The payment method you provided is not attached to a customer.");
        }
        card.putNull("customer");
        card.put("sandbox_spent", true);
        call.objects().put(card);
        call.event("payment_method.detached", card);
        return card;
    }

    private static ObjectNode issued(Call call, TestCard card, String token) {
        var method = call.created(KIND, "pm");
        method.put("type", "card");
        method.put("sandbox_token", token);
        method.putNull("customer");
        method.putObject("card")
                .put("brand", card.brand())
                .put("last4", card.last4())
                .put("exp_month", 12)
                .put("exp_year", year(call) + 3)
                .put("funding", "credit")
                .put("country", "US")
                .put("fingerprint", token);
        method.set("metadata", call.params().members("metadata"));
        method.putObject("billing_details");
        return method;
    }

    private static int year(Call call) {
        return Instant.ofEpochSecond(call.now()).atOffset(ZoneOffset.UTC).getYear();
    }
}
