package live.blytz.auction.lot.messaging;

import live.blytz.auction.lot.application.Telling;
import live.blytz.auction.lot.domain.AuctionEvent;
import live.blytz.events.Money;
import live.blytz.events.auction.AuctionCancelled;
import live.blytz.events.auction.AuctionExtended;
import live.blytz.events.auction.AuctionOpened;
import live.blytz.events.auction.AuctionScheduled;
import live.blytz.events.auction.BidPlaced;
import live.blytz.events.auction.FairWarningGiven;
import live.blytz.platform.event.Outbox;
import live.blytz.platform.event.OutboxRow;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is told of auctions. */
@Component
class AuctionTelling implements Telling {

    private final Outbox outbox;

    AuctionTelling(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public OutboxRow row(AuctionEvent event) {
        return outbox.row(AuctionTopics.AUCTION, event.lot().id().toString(), wire(event));
    }

    @Override
    public void tell(AuctionEvent event) {
        outbox.append(AuctionTopics.AUCTION, event.lot().id().value(), wire(event));
    }

    private static SpecificRecord wire(AuctionEvent event) {
        return switch (event) {
            case AuctionEvent.AuctionScheduled scheduled -> scheduled(scheduled);
            case AuctionEvent.AuctionOpened opened -> opened(opened);
            case AuctionEvent.BidPlaced placed -> placed(placed);
            case AuctionEvent.AuctionExtended extended -> extended(extended);
            case AuctionEvent.FairWarningGiven warning -> warning(warning);
            case AuctionEvent.AuctionClosed(var auction) -> ClosedOnTheWire.of(auction);
            case AuctionEvent.AuctionCancelled cancelled -> cancelled(cancelled);
        };
    }

    private static AuctionScheduled scheduled(AuctionEvent.AuctionScheduled event) {
        var lot = event.lot();
        return AuctionScheduled.newBuilder()
                .setAuctionId(lot.id().value())
                .setStreamId(lot.streamId())
                .setProductId(lot.productId())
                .setSellerId(lot.sellerId())
                .setTitle(lot.title())
                .setImageUrl(lot.imageUrl())
                .setStartingPrice(lot.terms().startingPrice().wire())
                .setBuyNowPrice(wire(lot.terms().buyNowPrice()))
                .setScheduledStart(lot.scheduledStart())
                .setOccurredAt(event.at())
                .build();
    }

    private static AuctionOpened opened(AuctionEvent.AuctionOpened event) {
        var lot = event.lot();
        return AuctionOpened.newBuilder()
                .setAuctionId(lot.id().value())
                .setStreamId(lot.streamId())
                .setProductId(lot.productId())
                .setSellerId(lot.sellerId())
                .setTitle(lot.title())
                .setImageUrl(lot.imageUrl())
                .setStartingPrice(lot.terms().startingPrice().wire())
                .setLowestAcceptable(event.lowestAcceptable().wire())
                .setEndsAt(event.endsAt())
                .setOccurredAt(event.at())
                .build();
    }

    private static BidPlaced placed(AuctionEvent.BidPlaced event) {
        var bid = event.bid();
        var after = event.after();
        return BidPlaced.newBuilder()
                .setAuctionId(after.id().value())
                .setStreamId(after.lot().streamId())
                .setBidId(bid.id().value())
                .setBidderId(bid.bidder().id())
                .setBidderName(bid.bidder().alias())
                .setAmount(bid.amount().wire())
                .setSequence(bid.sequence())
                .setIsAuto(bid.isAuto())
                .setOutbidBidderId(event.outbid())
                .setTotalBids(bid.sequence())
                .setLowestAcceptable(after.lowestAcceptable().wire())
                .setReserveMet(after.isReserveMet())
                .setEndsAt(after.hours().endsAt())
                .setOccurredAt(bid.placedAt())
                .build();
    }

    private static AuctionExtended extended(AuctionEvent.AuctionExtended event) {
        return AuctionExtended.newBuilder()
                .setAuctionId(event.lot().id().value())
                .setStreamId(event.lot().streamId())
                .setPreviousEndsAt(event.from())
                .setEndsAt(event.to())
                .setBidId(event.by().value())
                .setOccurredAt(event.at())
                .build();
    }

    private static FairWarningGiven warning(AuctionEvent.FairWarningGiven event) {
        return FairWarningGiven.newBuilder()
                .setAuctionId(event.lot().id().value())
                .setStreamId(event.lot().streamId())
                .setPreviousEndsAt(event.from())
                .setEndsAt(event.to())
                .setOccurredAt(event.at())
                .build();
    }

    private static AuctionCancelled cancelled(AuctionEvent.AuctionCancelled event) {
        return AuctionCancelled.newBuilder()
                .setAuctionId(event.lot().id().value())
                .setStreamId(event.lot().streamId())
                .setProductId(event.lot().productId())
                .setSellerId(event.lot().sellerId())
                .setReason(event.reason())
                .setOccurredAt(event.at())
                .build();
    }

    private static @Nullable Money wire(live.blytz.platform.money.@Nullable Money money) {
        return money == null ? null : money.wire();
    }
}
