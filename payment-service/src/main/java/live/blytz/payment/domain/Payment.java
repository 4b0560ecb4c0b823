package live.blytz.payment.domain;

import java.time.Instant;
import java.util.UUID;
import live.blytz.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What one buyer owes one seller for one thing. Immutable: a move returns the next payment.
 *
 * @param gateway the processor: stripe, paypal, square
 * @param attempts how often the processor was asked, or would have been had there been a card
 * @param wantedCard which saved card the buyer chose; null = their default one
 * @param calledOff the order is cancelled: no further attempt, and what is captured goes back
 * @param released the seller may have their share: it was delivered, or needs no delivery
 */
public record Payment(
        UUID id,
        Purpose purpose,
        UUID buyer,
        UUID seller,
        String gateway,
        Shares shares,
        PaymentStatus status,
        int attempts,
        @Nullable UUID wantedCard,
        boolean calledOff,
        boolean released,
        Receipt receipt,
        Returned returned,
        Instant createdAt) {

    public static Payment due(
            UUID id,
            Purpose purpose,
            UUID buyer,
            UUID seller,
            String gateway,
            Shares shares,
            Instant now) {
        return new Payment(
                id,
                purpose,
                buyer,
                seller,
                gateway,
                shares,
                PaymentStatus.PENDING,
                0,
                null,
                false,
                purpose instanceof Purpose.Gift,
                Receipt.NONE,
                Returned.nothing(shares.total()),
                now);
    }

    public Money amount() {
        return shares.total();
    }

    public boolean isCaptured() {
        return status == PaymentStatus.COMPLETED || status == PaymentStatus.REFUNDED;
    }

    /** The processor is about to be asked. */
    public Payment attempted() {
        return with(status.to(PaymentStatus.PROCESSING), attempts + 1, receipt);
    }

    /** There is no card to ask the processor with: an attempt that ends before it begins. */
    public Payment withoutCard() {
        var nothing = new Receipt(null, null, null, "no_payment_method");
        return with(status.to(PaymentStatus.FAILED), attempts + 1, nothing);
    }

    public Payment captured(Receipt by) {
        return with(status.to(PaymentStatus.COMPLETED), attempts, by);
    }

    public Payment declined(Receipt by) {
        return with(status.to(PaymentStatus.FAILED), attempts, by);
    }

    /** The buyer wants another attempt. It counts only when the last one failed. */
    public boolean mayBeAskedAgain() {
        return status == PaymentStatus.FAILED && !calledOff;
    }

    public Payment askedAgain(@Nullable UUID card) {
        return with(status.to(PaymentStatus.PENDING), attempts, receipt).wanting(card);
    }

    /** The order is cancelled. What is at the processor now is settled first. */
    public Payment calledOffNow() {
        var next = status == PaymentStatus.PENDING ? PaymentStatus.FAILED : status;
        return new Payment(
                id,
                purpose,
                buyer,
                seller,
                gateway,
                shares,
                next,
                attempts,
                wantedCard,
                true,
                released,
                receipt,
                returned,
                createdAt);
    }

    public Payment releasedNow() {
        return new Payment(
                id,
                purpose,
                buyer,
                seller,
                gateway,
                shares,
                status,
                attempts,
                wantedCard,
                calledOff,
                true,
                receipt,
                returned,
                createdAt);
    }

    /** What can still be promised back. */
    public Money refundable() {
        return isCaptured() ? amount().minus(returned.promised()) : Money.zero(amount().currency());
    }

    /** Promises a part back: the sum of all promises never exceeds the amount. */
    public RefundOutcome promise(Money part) {
        if (!isCaptured()) {
            return new RefundOutcome.Refused(PaymentReason.NOT_REFUNDABLE);
        }
        if (!part.currency().equals(amount().currency()) || !part.isPositive()) {
            return new RefundOutcome.Refused(PaymentReason.REFUND_INVALID);
        }
        if (refundable().isLessThan(part)) {
            return new RefundOutcome.Refused(PaymentReason.REFUND_TOO_HIGH);
        }
        return new RefundOutcome.Promised(
                returning(
                        new Returned(
                                returned.promised().plus(part), returned.done(), returned.at())));
    }

    /** A promised part arrived at the buyer. */
    public Payment refunded(Money part, Instant at) {
        var done = returned.done().plus(part);
        var next = returning(new Returned(returned.promised(), done, at));
        return done.equals(amount())
                ? next.with(status.to(PaymentStatus.REFUNDED), attempts, receipt)
                : next;
    }

    /** The processor refused to send a promised part back: it may be promised again. */
    public Payment refundRefused(Money part) {
        return returning(
                new Returned(returned.promised().minus(part), returned.done(), returned.at()));
    }

    private Payment with(PaymentStatus next, int count, Receipt last) {
        return new Payment(
                id,
                purpose,
                buyer,
                seller,
                gateway,
                shares,
                next,
                count,
                wantedCard,
                calledOff,
                released,
                last,
                returned,
                createdAt);
    }

    private Payment wanting(@Nullable UUID card) {
        return new Payment(
                id, purpose, buyer, seller, gateway, shares, status, attempts, card, calledOff,
                released, receipt, returned, createdAt);
    }

    private Payment returning(Returned next) {
        return new Payment(
                id,
                purpose,
                buyer,
                seller,
                gateway,
                shares,
                status,
                attempts,
                wantedCard,
                calledOff,
                released,
                receipt,
                next,
                createdAt);
    }
}
