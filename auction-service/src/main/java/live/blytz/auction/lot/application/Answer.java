package live.blytz.auction.lot.application;

import java.time.Instant;
import java.util.Set;
import live.blytz.auction.lot.domain.Auction;
import live.blytz.auction.lot.domain.BidId;
import live.blytz.auction.lot.domain.Requirement;
import live.blytz.platform.money.Money;
import live.blytz.platform.problem.Reason;
import org.jspecify.annotations.Nullable;

/** What an auction says to a command. It leaves after the commit, or not at all. */
public sealed interface Answer {

    /**
     * The bid is in the book.
     *
     * @param leading false when a higher maximum of somebody else answered at once
     * @param lowestAcceptable for the next bid; null when there will be none
     * @param extended it moved the end
     */
    record Taken(
            BidId bid,
            long sequence,
            Money amount,
            boolean leading,
            Money currentBid,
            @Nullable Money lowestAcceptable,
            Instant endsAt,
            boolean extended)
            implements Answer {}

    /**
     * @param lowestAcceptable while bids are taken
     * @param missing what the bidder lacks, when it is that
     */
    record Refused(Reason reason, @Nullable Money lowestAcceptable, Set<Requirement> missing)
            implements Answer {

        static Refused because(Reason reason) {
            return new Refused(reason, null, Set.of());
        }
    }

    /** The auction moved, or had no reason to. */
    record Done(Auction auction) implements Answer {}

    /** There is no such auction. */
    record Unknown() implements Answer {}
}
