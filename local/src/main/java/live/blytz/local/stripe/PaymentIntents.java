package live.blytz.local.stripe;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Money asked of a card. {@code requires_payment_method → requires_confirmation → succeeded}, back
 * to the start when the bank declines, {@code requires_action} when it wants to see the buyer, and
 * {@code canceled} from all but {@code succeeded}.
 */
final class PaymentIntents {

    private static final String KIND = "payment_intent";
    private static final String URL = "/v1/payment_intents";
    private static final Set<String> OPEN =
            Set.of("requires_payment_method", "requires_confirmation", "requires_action");

    private PaymentIntents() {}

    static void join(Api api) {
        api.post(URL, PaymentIntents::create)
                .get(URL, call -> call.page(KIND, URL, call.by("customer")))
                .get(URL + "/{id}", call -> call.objects().get(KIND, call.id()))
                .post(URL + "/{id}/confirm", PaymentIntents::confirm)
                .post(URL + "/{id}/cancel", PaymentIntents::cancel)
                .get("/v1/charges/{id}", call -> call.objects().get("charge", call.id()));
    }

    private static ObjectNode create(Call call) {
        var params = call.params();
        if (params.text("return_url") != null && !params.flag("confirm")) {
            throw StripeError.invalid(
                    "return_url",
                    "parameter_unknown",
                    "return_url can be given only when the PaymentIntent is confirmed.");
        }
        var intent = call.created(KIND, "pi");
        intent.put("amount", params.amount("amount"));
        intent.put("amount_capturable", 0);
        intent.put("amount_received", 0);
        intent.put("capture_method", "automatic");
        intent.put("client_secret", intent.path("id").asString() + "_secret_sandbox");
        intent.put("confirmation_method", "automatic");
        intent.put("currency", currency(params.required("currency")));
        intent.put("customer", params.text("customer"));
        intent.put("description", params.text("description"));
        intent.put("transfer_group", params.text("transfer_group"));
        intent.putNull("last_payment_error");
        intent.putNull("latest_charge");
        intent.putNull("next_action");
        intent.set("metadata", params.members("metadata"));
        intent.putArray("payment_method_types").add("card");
        give(call, intent, params.text("payment_method"));
        call.objects().put(intent);
        call.event("payment_intent.created", intent);
        return params.flag("confirm") ? charge(call, intent) : intent;
    }

    private static ObjectNode confirm(Call call) {
        var intent = open(call, "confirm");
        if (call.params().text("payment_method") != null) {
            give(call, intent, call.params().text("payment_method"));
        }
        return charge(call, intent);
    }

    private static ObjectNode cancel(Call call) {
        var intent = open(call, "cancel");
        intent.put("status", "canceled").put("canceled_at", call.now());
        intent.put("cancellation_reason", call.params().text("cancellation_reason"));
        intent.putNull("next_action");
        call.objects().put(intent);
        call.event("payment_intent.canceled", intent);
        return intent;
    }

    private static ObjectNode charge(Call call, ObjectNode intent) {
        var paymentMethod = intent.path("payment_method").asString("");
        if (paymentMethod.isEmpty()) {
            throw StripeError.invalid(
                    "payment_method",
                    "payment_intent_unexpected_state",
                    "You cannot confirm this PaymentIntent because it's missing a payment method.");
        }
        var card = call.objects().get("payment_method", paymentMethod);
        var decline =
                TestCard.named(card.path("sandbox_token").asString())
                        .map(TestCard::decline)
                        .orElse(null);
        Challenges.returnUrl(call.params());
        if (decline == null) {
            return succeeded(call, intent, card);
        }
        if (decline == Decline.AUTHENTICATION_REQUIRED && !call.params().flag("off_session")) {
            return Challenges.raised(call, intent);
        }
        throw declined(call, intent, card, decline);
    }

    /** The bank has seen the buyer: it pays. */
    static ObjectNode authorised(Call call, ObjectNode intent) {
        var card = call.objects().get("payment_method", intent.path("payment_method").asString());
        return succeeded(call, intent, card);
    }

    private static ObjectNode succeeded(Call call, ObjectNode intent, ObjectNode card) {
        var charge = Charges.made(call, intent, card, null);
        intent.put("status", "succeeded");
        intent.put("amount_received", intent.path("amount").asLong());
        intent.put("latest_charge", charge.path("id").asString());
        intent.putNull("last_payment_error").putNull("next_action");
        call.objects().put(intent);
        call.event("charge.succeeded", charge);
        call.event("payment_intent.succeeded", intent);
        return intent;
    }

    private static StripeError declined(
            Call call, ObjectNode intent, ObjectNode card, Decline decline) {
        var charge = Charges.made(call, intent, card, decline);
        var chargeId = charge.path("id").asString();
        intent.put("status", "requires_payment_method");
        intent.put("latest_charge", chargeId);
        intent.putNull("payment_method");
        intent.putObject("last_payment_error")
                .put("type", "card_error")
                .put("code", decline.code())
                .put("decline_code", decline.declineCode())
                .put("charge", chargeId)
                .put("message", decline.message());
        call.objects().put(intent);
        call.event("charge.failed", charge);
        call.event("payment_intent.payment_failed", intent);
        return StripeError.declined(decline, chargeId, intent);
    }

    private static void give(Call call, ObjectNode intent, @Nullable String paymentMethod) {
        if (paymentMethod == null) {
            intent.putNull("payment_method").put("status", "requires_payment_method");
            return;
        }
        var card = call.objects().put(PaymentMethods.card(call, paymentMethod));
        var owner = card.path("customer").asString("");
        if (card.path("sandbox_spent").asBoolean(false)
                || !owner.isEmpty() && !owner.equals(intent.path("customer").asString(""))) {
            throw StripeError.invalid(
                    "payment_method",
                    null,
                    "The provided PaymentMethod cannot be used by this customer.");
        }
        intent.put("payment_method", card.path("id").asString());
        intent.put("status", "requires_confirmation");
    }

    private static ObjectNode open(Call call, String verb) {
        var intent = call.objects().get(KIND, call.id());
        var status = intent.path("status").asString();
        if (!OPEN.contains(status)) {
            throw StripeError.invalid(
                    null,
                    "payment_intent_unexpected_state",
                    "You cannot %s this PaymentIntent because it has a status of %s."
                            .formatted(verb, status));
        }
        return intent;
    }

    private static String currency(String code) {
        if (!code.matches("(?i)[a-z]{3}")) {
            throw StripeError.invalid("currency", null, "Invalid currency: " + code);
        }
        return code.toLowerCase(Locale.ROOT);
    }
}
