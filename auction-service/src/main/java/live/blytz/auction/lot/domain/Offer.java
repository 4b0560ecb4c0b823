package live.blytz.auction.lot.domain;

import java.time.Instant;
import live.blytz.platform.money.Money;

/**
 * What a bidder says.
 *
 * @param id of the bid it may become
 * @param amount what they bid now
 * @param ceiling their secret maximum; the amount itself when they named none
 * @param confirmed they mean it, however high it is
 * @param at by the writer's clock, when it is decided
 */
public record Offer(
        BidId id,
        Bidder bidder,
        RightToBid right,
        Money amount,
        Money ceiling,
        boolean confirmed,
        Instant at) {

    boolean namesAMaximum() {
        return amount.isLessThan(ceiling);
    }

    Bid byHand(long sequence) {
        return new Bid(id, sequence, bidder, amount, false, at);
    }

    /** The bid it becomes at a price that the bidder's maximum reached for them. */
    Bid at(Money price, long sequence) {
        return new Bid(id, sequence, bidder, price, !price.equals(amount), at);
    }
}
