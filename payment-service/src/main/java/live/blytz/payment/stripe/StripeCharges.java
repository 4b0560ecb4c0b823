package live.blytz.payment.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentListParams;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import live.blytz.payment.application.PaymentGateway.ChargeOutcome;
import live.blytz.payment.domain.Attempt;
import live.blytz.payment.domain.Payment;
import live.blytz.platform.money.Money;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A charge off session: created and confirmed in one request, under the attempt's key. */
@Component
class StripeCharges {

    private static final Logger LOG = LoggerFactory.getLogger(StripeCharges.class);

    /** Stripe forgets keys after a day; from here on we look and do not ask again. */
    private static final Duration KEY_LIFE = Duration.ofHours(23);

    private final StripeClient stripe;
    private final JsonMapper json;
    private final InstantSource clock;

    StripeCharges(StripeClient stripe, JsonMapper json, InstantSource clock) {
        this.stripe = stripe;
        this.json = json;
        this.clock = clock;
    }

    ChargeOutcome charge(Payment payment, Attempt attempt) {
        try {
            if (attempt.startedAt().plus(KEY_LIFE).isBefore(clock.instant())) {
                return found(attempt)
                        .orElse(new ChargeOutcome.Declined("processing_error", null, "{}"));
            }
            return current(create(payment, attempt));
        } catch (CardException | InvalidRequestException refused) {
            return new ChargeOutcome.Declined(
                    reasonOf(refused), intentOf(refused), responseOf(refused));
        } catch (StripeException silent) {
            return looked(attempt, silent);
        }
    }

    /** Money that was captured is not a matter of which status words we know. */
    ChargeOutcome outcomeOf(PaymentIntent intent) {
        return switch (intent.getStatus()) {
            case "succeeded" ->
                    new ChargeOutcome.Captured(
                            intent.getId(), received(intent), responseOf(intent));
            case "requires_payment_method", "canceled", "requires_action" ->
                    new ChargeOutcome.Declined(
                            reasonOf(intent), intent.getId(), responseOf(intent));
            default -> new ChargeOutcome.Unknown("it is " + intent.getStatus());
        };
    }

    private PaymentIntent create(Payment payment, Attempt attempt) throws StripeException {
        var params =
                PaymentIntentCreateParams.builder()
                        .setAmount(payment.amount().minor())
                        .setCurrency(payment.amount().currencyCode().toLowerCase(Locale.ROOT))
                        .setCustomer(attempt.customer())
                        .setPaymentMethod(attempt.method())
                        .setOffSession(true)
                        .setConfirm(true)
                        .setTransferGroup(payment.purpose().word() + "-" + payment.purpose().id())
                        .putMetadata("payment_id", payment.id().toString())
                        .putMetadata("attempt", Integer.toString(attempt.number()))
                        .putMetadata(
                                payment.purpose().word() + "_id", payment.purpose().id().toString())
                        .build();
        return stripe.v1().paymentIntents().create(params, StripeGateway.keyed(attempt.key()));
    }

    /** A repeated key gives the first answer again, however old: ask what became of it. */
    private ChargeOutcome current(PaymentIntent intent) throws StripeException {
        var now =
                intent.getStatus().equals("processing")
                        ? stripe.v1().paymentIntents().retrieve(intent.getId())
                        : intent;
        if (now.getStatus().equals("requires_action")) {
            stripe.v1().paymentIntents().cancel(now.getId());
        }
        return outcomeOf(now);
    }

    /** A 500 is given again for the same key too, so a look tells more than another try. */
    private ChargeOutcome looked(Attempt attempt, StripeException silent) {
        LOG.warn("No answer to {}: {}", attempt.key(), silent.getClass().getSimpleName());
        var code = silent.getStatusCode();
        if (code == null || code < 500) {
            return new ChargeOutcome.Unknown(silent.getClass().getSimpleName());
        }
        try {
            return found(attempt).orElse(new ChargeOutcome.Unknown("HTTP " + code));
        } catch (StripeException alsoSilent) {
            return new ChargeOutcome.Unknown(alsoSilent.getClass().getSimpleName());
        }
    }

    private Optional<ChargeOutcome> found(Attempt attempt) throws StripeException {
        var params =
                PaymentIntentListParams.builder()
                        .setCustomer(attempt.customer())
                        .setLimit(100L)
                        .build();
        for (var intent : stripe.v1().paymentIntents().list(params).autoPagingIterable()) {
            var about = intent.getMetadata();
            if (attempt.paymentId().toString().equals(about.get("payment_id"))
                    && Integer.toString(attempt.number()).equals(about.get("attempt"))) {
                return Optional.of(outcomeOf(intent));
            }
        }
        return Optional.empty();
    }

    static String reasonOf(StripeException refused) {
        if (refused instanceof CardException card) {
            return reason(card.getCode(), card.getDeclineCode());
        }
        return Objects.requireNonNullElse(refused.getCode(), "not_accepted");
    }

    private static String reasonOf(PaymentIntent intent) {
        var error = intent.getLastPaymentError();
        if (error == null) {
            return intent.getStatus().equals("requires_action")
                    ? "authentication_required"
                    : intent.getStatus();
        }
        return reason(error.getCode(), error.getDeclineCode());
    }

    private static String reason(@Nullable String code, @Nullable String declineCode) {
        return declineCode == null || declineCode.equals("generic_decline")
                ? Objects.requireNonNullElse(code, "card_declined")
                : declineCode;
    }

    private static @Nullable String intentOf(StripeException refused) {
        var error = refused.getStripeError();
        var intent = error == null ? null : error.getPaymentIntent();
        return intent == null ? null : intent.getId();
    }

    private static Money received(PaymentIntent intent) {
        return Money.of(intent.getAmountReceived(), intent.getCurrency().toUpperCase(Locale.ROOT));
    }

    private String responseOf(PaymentIntent intent) {
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
