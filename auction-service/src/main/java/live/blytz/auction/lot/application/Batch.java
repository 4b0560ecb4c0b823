package live.blytz.auction.lot.application;

import java.util.List;
import live.blytz.auction.lot.domain.Auction;
import live.blytz.auction.lot.domain.Bid;
import live.blytz.platform.event.OutboxRow;

/**
 * Decisions that are committed together, or not at all.
 *
 * @param before what they were decided on
 */
public record Batch(
        Stored before,
        Auction after,
        List<Bid> bids,
        List<OutboxRow> told,
        List<KeptAnswer> answers) {

    public boolean isAMove() {
        return !after.equals(before.auction());
    }

    Stored stored() {
        return isAMove() ? new Stored(after, before.version() + 1) : before;
    }
}
