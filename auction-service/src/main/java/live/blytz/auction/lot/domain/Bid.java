package live.blytz.auction.lot.domain;

import java.time.Instant;
import live.blytz.platform.money.Money;

/**
 * A bid that was taken.
 *
 * @param sequence 1..n without gaps in its auction; the amounts rise with it
 * @param isAuto placed for the bidder by their maximum
 */
public record Bid(
        BidId id, long sequence, Bidder bidder, Money amount, boolean isAuto, Instant placedAt) {}
