package live.blytz.auction.lot.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import live.blytz.auction.lot.domain.Auction;
import live.blytz.auction.lot.domain.Bid;
import live.blytz.auction.lot.domain.Hours;
import live.blytz.platform.money.Money;
import live.blytz.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * An auction as one person may see it.
 *
 * @param reservePrice for the seller and admins
 * @param currentBidderId for the seller, admins and that bidder
 * @param reserveMet whether it would be sold at the current bid
 * @param cancelReason cancelled_by_seller, cancelled_by_admin or stream_over
 * @param cancelNote what was said about it, for the seller and admins
 * @param you null for those who are nobody in it
 */
public record AuctionView(
        UUID id,
        @Nullable UUID streamId,
        UUID productId,
        UUID sellerId,
        String title,
        @Nullable String imageUrl,
        String status,
        @Nullable Money currentBid,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID currentBidderId,
        @Nullable String currentBidderName,
        long totalBids,
        Money startingPrice,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Money reservePrice,
        @Nullable Money buyNowPrice,
        @Nullable Money lowestAcceptable,
        boolean reserveMet,
        long sequence,
        long durationSeconds,
        SoftCloseView softClose,
        @Nullable Instant scheduledStart,
        @Nullable Instant openedAt,
        @Nullable Instant endsAt,
        @Nullable Instant closedAt,
        @Nullable String cancelReason,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String cancelNote,
        @Nullable YouView you) {

    /**
     * @param maxAmount your secret maximum, while you lead
     */
    public record YouView(boolean leading, @Nullable Money maxAmount) {}

    public static AuctionView of(Auction auction, @Nullable Caller caller) {
        return switch (auction) {
            case Auction.Scheduled _ -> of(auction, caller, null, null, null, false);
            case Auction.Live live -> {
                var leader = live.leader();
                yield of(
                        auction,
                        caller,
                        leader == null ? null : leader.bid(),
                        live.hours(),
                        null,
                        live.isReserveMet());
            }
            case Auction.Sold(_, var hours, var bid, var at) ->
                    of(auction, caller, bid, hours, at, true);
            case Auction.Unsold(_, var hours, var bid, var at) ->
                    of(auction, caller, bid, hours, at, false);
            case Auction.Cancelled(_, var hours, var bid, _, var at) ->
                    of(auction, caller, bid, hours, at, false);
        };
    }

    private static AuctionView of(
            Auction auction,
            @Nullable Caller caller,
            @Nullable Bid best,
            @Nullable Hours hours,
            @Nullable Instant closedAt,
            boolean reserveMet) {
        var lot = auction.lot();
        var terms = lot.terms();
        var eye = new Eye(caller, lot.sellerId());
        var why = auction instanceof Auction.Cancelled cancelled ? cancelled.why() : null;
        return new AuctionView(
                lot.id().value(),
                lot.streamId(),
                lot.productId(),
                lot.sellerId(),
                lot.title(),
                lot.imageUrl(),
                auction.status().code(),
                best == null ? null : best.amount(),
                best != null && eye.maySee(best.bidder()) ? best.bidder().id() : null,
                best == null ? null : best.bidder().alias(),
                best == null ? 0 : best.sequence(),
                terms.startingPrice(),
                eye.seesSecrets() ? terms.reservePrice() : null,
                terms.buyNowPrice(),
                lowestAcceptable(auction),
                reserveMet,
                best == null ? 0 : best.sequence(),
                terms.duration().toSeconds(),
                SoftCloseView.of(terms.softClose()),
                lot.scheduledStart(),
                hours == null ? null : hours.openedAt(),
                hours == null ? null : hours.endsAt(),
                closedAt,
                why == null ? null : why.reason(),
                why != null && eye.seesSecrets() ? why.note() : null,
                eye.you(auction));
    }

    private static @Nullable Money lowestAcceptable(Auction auction) {
        return switch (auction) {
            case Auction.Live live -> live.lowestAcceptable();
            case Auction.Scheduled scheduled -> scheduled.lot().terms().startingPrice();
            case Auction.Closed _, Auction.Cancelled _ -> null;
        };
    }
}
