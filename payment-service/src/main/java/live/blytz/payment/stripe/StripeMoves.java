package live.blytz.payment.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Refund;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.TransferCreateParams;
import java.util.Locale;
import live.blytz.payment.application.PaymentGateway.MoveOutcome;
import live.blytz.payment.domain.Payout;
import org.springframework.stereotype.Component;

/** Refunds to buyers and transfers to sellers and riders, each under a key of its own. */
@Component
class StripeMoves {

    private final StripeClient stripe;

    StripeMoves(StripeClient stripe) {
        this.stripe = stripe;
    }

    MoveOutcome refund(live.blytz.payment.domain.Refund refund, String paymentIntent) {
        var params =
                RefundCreateParams.builder()
                        .setPaymentIntent(paymentIntent)
                        .setAmount(refund.amount().minor())
                        .setReason(RefundCreateParams.Reason.REQUESTED_BY_CUSTOMER)
                        .putMetadata("refund_id", refund.id().toString())
                        .build();
        try {
            var created =
                    stripe.v1()
                            .refunds()
                            .create(params, StripeGateway.keyed("refund-" + refund.id()));
            return outcomeOf(
                    "pending".equals(created.getStatus())
                            ? stripe.v1().refunds().retrieve(created.getId())
                            : created);
        } catch (InvalidRequestException refused) {
            return new MoveOutcome.Refused(StripeOutcomes.reasonOf(refused));
        } catch (StripeException silent) {
            return new MoveOutcome.Unknown(silent.getClass().getSimpleName());
        }
    }

    static MoveOutcome outcomeOf(Refund refund) {
        return switch (refund.getStatus()) {
            case "succeeded" -> new MoveOutcome.Sent(refund.getId());
            case "failed", "canceled" -> new MoveOutcome.Refused(refund.getStatus());
            default -> new MoveOutcome.Unknown("it is " + refund.getStatus());
        };
    }

    MoveOutcome transfer(Payout payout, String account) {
        var params =
                TransferCreateParams.builder()
                        .setAmount(payout.amount().minor())
                        .setCurrency(payout.amount().currencyCode().toLowerCase(Locale.ROOT))
                        .setDestination(account)
                        .putMetadata("payout_id", payout.id().toString())
                        .build();
        try {
            var options = StripeGateway.keyed("payout-" + payout.id());
            return new MoveOutcome.Sent(stripe.v1().transfers().create(params, options).getId());
        } catch (InvalidRequestException refused) {
            return new MoveOutcome.Refused(StripeOutcomes.reasonOf(refused));
        } catch (StripeException silent) {
            return new MoveOutcome.Unknown(silent.getClass().getSimpleName());
        }
    }
}
