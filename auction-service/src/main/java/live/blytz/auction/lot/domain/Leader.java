package live.blytz.auction.lot.domain;

import live.blytz.platform.money.Money;

/**
 * Who leads.
 *
 * @param ceiling the secret maximum up to which bids are placed for the leader; at least the bid
 */
public record Leader(Bid bid, Money ceiling) {

    public boolean is(Bidder other) {
        return bid.bidder().is(other);
    }

    Leader withCeiling(Money higher) {
        return new Leader(bid, higher);
    }
}
