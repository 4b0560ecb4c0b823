package live.blytz.auction.lot.messaging;

import live.blytz.auction.lot.domain.Auction;
import live.blytz.events.auction.AuctionClosed;
import live.blytz.events.auction.AuctionOutcome;

/** The last event of an auction: the winner stands in it only when there is one. */
final class ClosedOnTheWire {

    private ClosedOnTheWire() {}

    static AuctionClosed of(Auction.Closed auction) {
        var lot = auction.lot();
        var closed =
                AuctionClosed.newBuilder()
                        .setAuctionId(lot.id().value())
                        .setStreamId(lot.streamId())
                        .setProductId(lot.productId())
                        .setSellerId(lot.sellerId())
                        .setTitle(lot.title())
                        .setLastSequence(auction.sequence())
                        .setTotalBids(auction.sequence())
                        .setOpenedAt(auction.hours().openedAt())
                        .setOccurredAt(auction.closedAt());
        return switch (auction) {
            case Auction.Sold(_, _, var winning, _) ->
                    closed.setOutcome(AuctionOutcome.SOLD)
                            .setWinnerId(winning.bidder().id())
                            .setWinnerName(winning.bidder().alias())
                            .setWinningBidId(winning.id().value())
                            .setWinningAmount(winning.amount().wire())
                            .build();
            case Auction.Unsold _ -> closed.setOutcome(AuctionOutcome.UNSOLD).build();
        };
    }
}
