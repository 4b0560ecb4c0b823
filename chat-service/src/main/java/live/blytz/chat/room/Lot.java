package live.blytz.chat.room;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import live.blytz.events.auction.AuctionCancelled;
import live.blytz.events.auction.AuctionClosed;
import live.blytz.events.auction.AuctionOpened;
import live.blytz.events.auction.AuctionScheduled;
import live.blytz.events.auction.BidPlaced;
import live.blytz.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One lot of the show as viewers see it. Immutable.
 *
 * @param status scheduled, live, sold, unsold or cancelled
 * @param sequence of the last decision of its auction
 */
public record Lot(
        UUID auctionId,
        UUID productId,
        UUID sellerId,
        String title,
        @Nullable String imageUrl,
        String status,
        Money startingPrice,
        @Nullable Money buyNowPrice,
        @Nullable Money currentBid,
        @Nullable String currentBidderName,
        long totalBids,
        long sequence,
        @Nullable Money lowestAcceptable,
        boolean reserveMet,
        @Nullable Instant endsAt) {

    static final String LIVE = "live";

    static Lot announced(AuctionScheduled event) {
        return new Lot(
                event.getAuctionId(),
                event.getProductId(),
                event.getSellerId(),
                event.getTitle(),
                event.getImageUrl(),
                "scheduled",
                Money.of(event.getStartingPrice()),
                event.getBuyNowPrice() == null ? null : Money.of(event.getBuyNowPrice()),
                null,
                null,
                0,
                0,
                null,
                false,
                null);
    }

    static Lot opened(AuctionOpened event, @Nullable Lot announced) {
        return new Lot(
                event.getAuctionId(),
                event.getProductId(),
                event.getSellerId(),
                event.getTitle(),
                event.getImageUrl(),
                LIVE,
                Money.of(event.getStartingPrice()),
                announced == null ? null : announced.buyNowPrice,
                null,
                null,
                0,
                0,
                Money.of(event.getLowestAcceptable()),
                false,
                event.getEndsAt());
    }

    Lot led(BidPlaced bid) {
        return new Lot(
                auctionId,
                productId,
                sellerId,
                title,
                imageUrl,
                status,
                startingPrice,
                buyNowPrice,
                Money.of(bid.getAmount()),
                bid.getBidderName(),
                bid.getTotalBids(),
                bid.getSequence(),
                Money.of(bid.getLowestAcceptable()),
                bid.getReserveMet(),
                bid.getEndsAt());
    }

    Lot endingAt(Instant end) {
        return over(status, currentBid, currentBidderName, totalBids, end);
    }

    Lot closed(AuctionClosed event) {
        return over(
                event.getOutcome().name().toLowerCase(Locale.ROOT),
                event.getWinningAmount() == null ? currentBid : Money.of(event.getWinningAmount()),
                event.getWinnerName() == null ? currentBidderName : event.getWinnerName(),
                event.getTotalBids(),
                endsAt);
    }

    Lot cancelled(AuctionCancelled event) {
        return over("cancelled", currentBid, currentBidderName, totalBids, endsAt);
    }

    public boolean isLive() {
        return status.equals(LIVE);
    }

    private Lot over(
            String next,
            @Nullable Money bid,
            @Nullable String bidder,
            long bids,
            @Nullable Instant end) {
        return new Lot(
                auctionId,
                productId,
                sellerId,
                title,
                imageUrl,
                next,
                startingPrice,
                buyNowPrice,
                bid,
                bidder,
                bids,
                sequence,
                lowestAcceptable,
                reserveMet,
                end);
    }
}
