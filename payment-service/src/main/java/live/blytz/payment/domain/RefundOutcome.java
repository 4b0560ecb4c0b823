package live.blytz.payment.domain;

public sealed interface RefundOutcome {

    /** The payment with the part set aside. */
    record Promised(Payment payment) implements RefundOutcome {}

    record Refused(PaymentReason reason) implements RefundOutcome {}
}
