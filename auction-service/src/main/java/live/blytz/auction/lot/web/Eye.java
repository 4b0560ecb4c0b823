package live.blytz.auction.lot.web;

import java.util.UUID;
import live.blytz.auction.lot.domain.Auction;
import live.blytz.auction.lot.domain.Bid;
import live.blytz.auction.lot.domain.Bidder;
import live.blytz.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** What one person may see of an auction: strangers see masks, and nobody's secrets. */
record Eye(@Nullable Caller caller, UUID seller) {

    boolean seesSecrets() {
        return caller != null && (caller.id().equals(seller) || caller.isAdmin());
    }

    boolean maySee(Bidder bidder) {
        return seesSecrets() || isOf(bidder);
    }

    AuctionView.@Nullable YouView you(Auction auction) {
        return switch (auction) {
            case Auction.Live live -> {
                var leader = live.leader();
                yield leader == null
                        ? someone()
                        : isOf(leader.bid().bidder())
                                ? new AuctionView.YouView(true, leader.ceiling())
                                : someone();
            }
            case Auction.Closed closed -> at(closed.highest());
            case Auction.Scheduled _, Auction.Cancelled _ -> someone();
        };
    }

    private AuctionView.@Nullable YouView at(@Nullable Bid highest) {
        return highest != null && isOf(highest.bidder())
                ? new AuctionView.YouView(true, null)
                : someone();
    }

    private AuctionView.@Nullable YouView someone() {
        return caller == null ? null : new AuctionView.YouView(false, null);
    }

    private boolean isOf(Bidder bidder) {
        return caller != null && caller.id().equals(bidder.id());
    }
}
