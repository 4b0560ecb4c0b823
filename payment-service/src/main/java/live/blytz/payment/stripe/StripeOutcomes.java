package live.blytz.payment.stripe;

import com.stripe.exception.CardException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import java.util.Locale;
import java.util.Objects;
import live.blytz.payment.application.PaymentGateway.ChargeOutcome;
import live.blytz.platform.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What Stripe's words mean for a charge. */
@Component
class StripeOutcomes {

    private final JsonMapper json;

    StripeOutcomes(JsonMapper json) {
        this.json = json;
    }

    /** Money that was captured is not a matter of which status words we know. */
    ChargeOutcome of(PaymentIntent intent) {
        return switch (intent.getStatus()) {
            case "succeeded" ->
                    new ChargeOutcome.Captured(
                            intent.getId(), received(intent), responseOf(intent));
            case "requires_payment_method" -> declined(intent);
            case "canceled" ->
                    intent.getLastPaymentError() == null
                            ? new ChargeOutcome.Withdrawn(intent.getId(), responseOf(intent))
                            : declined(intent);
            case "requires_action" -> actionOf(intent);
            default -> new ChargeOutcome.Unknown("it is " + intent.getStatus());
        };
    }

    ChargeOutcome of(StripeException refused) {
        var error = refused.getStripeError();
        var intent = error == null ? null : error.getPaymentIntent();
        return new ChargeOutcome.Declined(
                reasonOf(refused), intent == null ? null : intent.getId(), responseOf(refused));
    }

    static String reasonOf(StripeException refused) {
        if (refused instanceof CardException card) {
            return reason(card.getCode(), card.getDeclineCode());
        }
        return Objects.requireNonNullElse(refused.getCode(), "not_accepted");
    }

    /** Without the page of the bank, which is the buyer's business alone. */
    String responseOf(PaymentIntent intent) {
        var response = json.createObjectNode();
        response.put("id", intent.getId()).put("status", intent.getStatus());
        response.put("amount_received", intent.getAmountReceived());
        response.put("latest_charge", intent.getLatestCharge());
        var error = intent.getLastPaymentError();
        if (error != null) {
            response.put("code", error.getCode()).put("decline_code", error.getDeclineCode());
        }
        return json.writeValueAsString(response);
    }

    private ChargeOutcome declined(PaymentIntent intent) {
        return new ChargeOutcome.Declined(reasonOf(intent), intent.getId(), responseOf(intent));
    }

    private ChargeOutcome actionOf(PaymentIntent intent) {
        var action = intent.getNextAction();
        var redirect = action == null ? null : action.getRedirectToUrl();
        return redirect == null || redirect.getUrl() == null
                ? new ChargeOutcome.Unknown("it wants what we cannot pass on")
                : new ChargeOutcome.ActionRequired(
                        intent.getId(), redirect.getUrl(), responseOf(intent));
    }

    private static String reasonOf(PaymentIntent intent) {
        var error = intent.getLastPaymentError();
        return error == null ? intent.getStatus() : reason(error.getCode(), error.getDeclineCode());
    }

    private static String reason(@Nullable String code, @Nullable String declineCode) {
        if ("payment_intent_authentication_failure".equals(code)) {
            return "authentication_failed";
        }
        return declineCode == null || declineCode.equals("generic_decline")
                ? Objects.requireNonNullElse(code, "card_declined")
                : declineCode;
    }

    private static Money received(PaymentIntent intent) {
        return Money.of(intent.getAmountReceived(), intent.getCurrency().toUpperCase(Locale.ROOT));
    }

    private String responseOf(StripeException refused) {
        var response = json.createObjectNode();
        response.put("status", refused.getStatusCode()).put("code", refused.getCode());
        response.put("request_id", refused.getRequestId());
        if (refused instanceof CardException card) {
            response.put("decline_code", card.getDeclineCode());
        }
        return json.writeValueAsString(response);
    }
}
