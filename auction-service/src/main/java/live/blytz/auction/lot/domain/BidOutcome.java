package live.blytz.auction.lot.domain;

import java.util.List;
import live.blytz.auction.AuctionReason;

/** The answer to an offer: always a value, and always with the auction as it is afterwards. */
public sealed interface BidOutcome {

    Auction auction();

    List<AuctionEvent> events();

    /**
     * @param bid the bidder's bid; when only their maximum rose, the one they lead with already
     */
    record Accepted(Auction auction, Bid bid, List<AuctionEvent> events) implements BidOutcome {

        public boolean isExtended() {
            return events.stream().anyMatch(AuctionEvent.AuctionExtended.class::isInstance);
        }
    }

    /**
     * @param events not empty when the offer met a maximum of just its size: the leader's bid rises
     *     to it, and who came first keeps the lead
     */
    record Refused(Auction auction, AuctionReason reason, List<AuctionEvent> events)
            implements BidOutcome {

        public Refused(Auction auction, AuctionReason reason) {
            this(auction, reason, List.of());
        }
    }
}
