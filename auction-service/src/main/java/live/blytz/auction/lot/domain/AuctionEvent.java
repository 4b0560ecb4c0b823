package live.blytz.auction.lot.domain;

import java.time.Instant;
import java.util.UUID;
import live.blytz.platform.money.Money;
import org.jspecify.annotations.Nullable;

/** What happened to an auction. */
public sealed interface AuctionEvent {

    Lot lot();

    record AuctionScheduled(Lot lot, Instant at) implements AuctionEvent {}

    record AuctionOpened(Lot lot, Money lowestAcceptable, Instant endsAt, Instant at)
            implements AuctionEvent {}

    /**
     * @param outbid who lost the lead to this bid
     * @param after the auction once the whole decision is made
     */
    record BidPlaced(Bid bid, @Nullable UUID outbid, Auction.Live after) implements AuctionEvent {

        @Override
        public Lot lot() {
            return after.lot();
        }
    }

    record AuctionExtended(Lot lot, BidId by, Instant from, Instant to, Instant at)
            implements AuctionEvent {}

    /** Its seller called the last seconds: the end came closer. */
    record FairWarningGiven(Lot lot, Instant from, Instant to, Instant at)
            implements AuctionEvent {}

    record AuctionClosed(Auction.Closed auction) implements AuctionEvent {

        @Override
        public Lot lot() {
            return auction.lot();
        }
    }

    record AuctionCancelled(Lot lot, String reason, Instant at) implements AuctionEvent {}
}
