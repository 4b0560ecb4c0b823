package live.blytz.payment.domain;

import live.blytz.platform.problem.Reason;

/** Why something about money is refused. */
public enum PaymentReason implements Reason {
    NOT_REFUNDABLE(409, "Only a completed payment can be refunded."),
    REFUND_INVALID(422, "A refund is a positive amount in the payment's currency."),
    REFUND_TOO_HIGH(422, "No more can be refunded than was paid and not refunded yet."),
    NOT_ENOUGH_AVAILABLE(422, "You cannot be paid out more than is available."),
    NOTHING_AVAILABLE(409, "There is nothing to pay out."),
    CARD_REFUSED(422, "The processor does not accept this payment method."),
    NO_PAYMENT_METHOD(409, "Save a payment method first."),
    UNKNOWN_GIFT(422, "There is no such gift."),
    STREAM_NOT_LIVE(409, "Gifts can be given while the show is live."),
    OWN_STREAM(403, "You cannot give gifts to yourself."),
    PROCESSOR_UNAVAILABLE(503, "The payment processor does not answer. Try again in a moment."),
    SIGNATURE_INVALID(400, "This webhook is not signed by the processor, or too old.");

    private final int status;
    private final String title;

    PaymentReason(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
