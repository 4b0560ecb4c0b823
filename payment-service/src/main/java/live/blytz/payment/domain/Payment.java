package live.blytz.payment.domain;

import java.time.Duration;
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
 * @param challenge what the buyer's bank waits for; null = nothing
 * @param calledOff the order is cancelled: no further attempt, and what is captured goes back
 * @param released the seller may have their share: it was delivered, or needs no delivery
 * @param payBy when the order stops waiting for it; null = nothing waits
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
        @Nullable Challenge challenge,
        boolean calledOff,
        boolean released,
        Receipt receipt,
        Returned returned,
        @Nullable Instant payBy,
        Instant createdAt) {

    public static Payment due(
            UUID id,
            Purpose purpose,
            UUID buyer,
            UUID seller,
            String gateway,
            Shares shares,
            @Nullable Instant payBy,
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
                null,
                false,
                purpose instanceof Purpose.Gift,
                Receipt.NONE,
                Returned.nothing(shares.total()),
                payBy,
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
        return moved(status.to(PaymentStatus.PROCESSING), attempts + 1, receipt);
    }

    /** The first attempt is made by itself; every later one because the buyer asked for it. */
    public boolean isBuyerThere() {
        return attempts > 1;
    }

    /** There is no card to ask the processor with: an attempt that ends before it begins. */
    public Payment withoutCard() {
        var nothing = new Receipt(null, null, null, "no_payment_method");
        return moved(status.to(PaymentStatus.FAILED), attempts + 1, nothing);
    }

    /**
     * The bank asks the buyer.
     *
     * @param patience how long they have, unless the order waits no longer than that
     */
    public Payment challenged(Receipt by, String url, Duration patience, Instant now) {
        var end = now.plus(patience);
        var until = payBy != null && payBy.isBefore(end) ? payBy : end;
        return moved(status.to(PaymentStatus.REQUIRES_ACTION), attempts, by)
                .with(Challenge.at(url, until));
    }

    /** The buyer may still say yes to their bank. */
    public boolean isChallengeAwaited(Instant now) {
        return challenge != null && !calledOff && challenge.isAwaited(now);
    }

    /** The buyer wants something else than what the bank waits for; that is ended first. */
    public Payment challengeAbandoned(@Nullable UUID card) {
        return challenge == null ? this : with(challenge.abandonedNow()).wanting(card);
    }

    /** With the end of this attempt the next one begins: the buyer has asked for it. */
    public boolean isNextAskedFor() {
        return challenge != null && challenge.abandoned() && !calledOff;
    }

    public Payment captured(Receipt by) {
        return moved(status.to(PaymentStatus.COMPLETED), attempts, by);
    }

    public Payment declined(Receipt by) {
        return moved(status.to(PaymentStatus.FAILED), attempts, by);
    }

    /** The buyer wants another attempt. It counts only when the last one failed. */
    public boolean mayBeAskedAgain() {
        return status == PaymentStatus.FAILED && !calledOff;
    }

    public Payment askedAgain(@Nullable UUID card) {
        return moved(status.to(PaymentStatus.PENDING), attempts, receipt).wanting(card);
    }

    /** The order is cancelled. What is at the processor now is settled first. */
    public Payment calledOffNow() {
        var next = status == PaymentStatus.PENDING ? PaymentStatus.FAILED : status;
        return copy(next, attempts, wantedCard, challenge, true, released, receipt, returned);
    }

    public Payment releasedNow() {
        return copy(status, attempts, wantedCard, challenge, calledOff, true, receipt, returned);
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
                ? next.moved(status.to(PaymentStatus.REFUNDED), attempts, receipt)
                : next;
    }

    /** The processor refused to send a promised part back: it may be promised again. */
    public Payment refundRefused(Money part) {
        return returning(
                new Returned(returned.promised().minus(part), returned.done(), returned.at()));
    }

    /** What a bank waited for ends with the status that it waited in. */
    private Payment moved(PaymentStatus next, int count, Receipt last) {
        return copy(next, count, wantedCard, null, calledOff, released, last, returned);
    }

    private Payment with(Challenge next) {
        return copy(status, attempts, wantedCard, next, calledOff, released, receipt, returned);
    }

    private Payment wanting(@Nullable UUID card) {
        return copy(status, attempts, card, challenge, calledOff, released, receipt, returned);
    }

    private Payment returning(Returned next) {
        return copy(status, attempts, wantedCard, challenge, calledOff, released, receipt, next);
    }

    private Payment copy(
            PaymentStatus itsStatus,
            int count,
            @Nullable UUID card,
            @Nullable Challenge bank,
            boolean off,
            boolean free,
            Receipt last,
            Returned back) {
        return new Payment(
                id, purpose, buyer, seller, gateway, shares, itsStatus, count, card, bank, off,
                free, last, back, payBy, createdAt);
    }
}
