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
import java.util.Optional;
import live.blytz.payment.application.PaymentGateway.ChargeOutcome;
import live.blytz.payment.domain.Attempt;
import live.blytz.payment.domain.Payment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * A charge, created and confirmed in one request, under the attempt's key: off session, unless the
 * buyer is there to answer their bank.
 */
@Component
class StripeCharges {

    private static final Logger LOG = LoggerFactory.getLogger(StripeCharges.class);

    /** Stripe forgets keys after a day; from here on we look and do not ask again. */
    private static final Duration KEY_LIFE = Duration.ofHours(23);

    private final StripeClient stripe;
    private final StripeOutcomes outcomes;
    private final InstantSource clock;

    StripeCharges(StripeClient stripe, StripeOutcomes outcomes, InstantSource clock) {
        this.stripe = stripe;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    ChargeOutcome charge(Payment payment, Attempt attempt) {
        PaymentIntent created;
        try {
            if (attempt.startedAt().plus(KEY_LIFE).isBefore(clock.instant())) {
                return found(attempt)
                        .orElse(new ChargeOutcome.Declined("processing_error", null, "{}"));
            }
            created = create(payment, attempt);
        } catch (CardException | InvalidRequestException refused) {
            return outcomes.of(refused);
        } catch (StripeException silent) {
            return looked(attempt, silent);
        }
        try {
            return current(created, attempt);
        } catch (StripeException silent) {
            return new ChargeOutcome.Unknown(silent.getClass().getSimpleName());
        }
    }

    private PaymentIntent create(Payment payment, Attempt attempt) throws StripeException {
        var params =
                PaymentIntentCreateParams.builder()
                        .setAmount(payment.amount().minor())
                        .setCurrency(payment.amount().currencyCode().toLowerCase(Locale.ROOT))
                        .setCustomer(attempt.customer())
                        .setPaymentMethod(attempt.method())
                        .setConfirm(true)
                        .setTransferGroup(payment.purpose().word() + "-" + payment.purpose().id())
                        .putMetadata("payment_id", payment.id().toString())
                        .putMetadata("attempt", Integer.toString(attempt.number()))
                        .putMetadata(
                                payment.purpose().word() + "_id",
                                payment.purpose().id().toString());
        if (attempt.returnUrl() == null) {
            params.setOffSession(true);
        } else {
            params.setReturnUrl(attempt.returnUrl());
        }
        return stripe.v1()
                .paymentIntents()
                .create(params.build(), StripeGateway.keyed(attempt.key()));
    }

    /** A repeated key gives the first answer again, however old: ask what became of it. */
    private ChargeOutcome current(PaymentIntent intent, Attempt attempt) throws StripeException {
        var asked = intent.getStatus();
        var now =
                asked.equals("processing") || asked.equals("requires_action")
                        ? stripe.v1().paymentIntents().retrieve(intent.getId())
                        : intent;
        var outcome = outcomes.of(now);
        return outcome instanceof ChargeOutcome.ActionRequired && attempt.returnUrl() == null
                        || outcome instanceof ChargeOutcome.Unknown
                                && now.getStatus().equals("requires_action")
                ? unanswerable(now)
                : outcome;
    }

    /** The bank asks somebody who is not there, or in a way that we cannot pass on. */
    private ChargeOutcome unanswerable(PaymentIntent intent) throws StripeException {
        var response = outcomes.responseOf(intent);
        stripe.v1().paymentIntents().cancel(intent.getId());
        return new ChargeOutcome.Declined("authentication_required", intent.getId(), response);
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
                return Optional.of(outcomes.of(intent));
            }
        }
        return Optional.empty();
    }
}
