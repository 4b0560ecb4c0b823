package live.blytz.payment.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import live.blytz.payment.application.PaymentGateway.ChargeOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Charges whose buyer is asked by their bank. Stripe says which of two ends came first. */
@Component
class StripeChallenges {

    private static final Logger LOG = LoggerFactory.getLogger(StripeChallenges.class);

    private final StripeClient stripe;
    private final StripeOutcomes outcomes;

    StripeChallenges(StripeClient stripe, StripeOutcomes outcomes) {
        this.stripe = stripe;
        this.outcomes = outcomes;
    }

    /**
     * The buyer's browser learnt the intent's secret, with which a refused intent could be tried
     * again behind our back: it is cancelled before we take the no for an answer.
     */
    ChargeOutcome look(String intentId) {
        try {
            var intent = stripe.v1().paymentIntents().retrieve(intentId);
            if (intent.getStatus().equals("requires_payment_method")) {
                stripe.v1().paymentIntents().cancel(intentId);
            }
            return outcomes.of(intent);
        } catch (StripeException silent) {
            return unknown(intentId, silent);
        }
    }

    ChargeOutcome withdraw(String intentId) {
        try {
            return outcomes.of(stripe.v1().paymentIntents().cancel(intentId));
        } catch (InvalidRequestException over) {
            return look(intentId);
        } catch (StripeException silent) {
            return unknown(intentId, silent);
        }
    }

    private static ChargeOutcome unknown(String intentId, StripeException silent) {
        LOG.warn("No answer about {}: {}", intentId, silent.getClass().getSimpleName());
        return new ChargeOutcome.Unknown(silent.getClass().getSimpleName());
    }
}
