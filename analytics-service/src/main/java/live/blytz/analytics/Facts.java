package live.blytz.analytics;

import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import live.blytz.events.auction.AuctionCancelled;
import live.blytz.events.auction.AuctionClosed;
import live.blytz.events.auction.AuctionOpened;
import live.blytz.events.auction.AuctionScheduled;
import live.blytz.events.auction.BidPlaced;
import live.blytz.events.delivery.DeliveryCompleted;
import live.blytz.events.order.OrderCancelled;
import live.blytz.events.order.OrderDelivered;
import live.blytz.events.order.OrderPaid;
import live.blytz.events.order.OrderPlaced;
import live.blytz.events.order.OrderShipped;
import live.blytz.events.payment.PaymentCompleted;
import live.blytz.events.payment.PaymentDeclined;
import live.blytz.events.payment.PaymentRefunded;
import live.blytz.events.room.NewStreamComment;
import live.blytz.events.room.ReactionsCounted;
import live.blytz.events.room.ViewerCountUpdated;
import live.blytz.events.room.ViewerPresenceChanged;
import live.blytz.events.stream.StreamEnded;
import live.blytz.events.stream.StreamScheduled;
import live.blytz.events.stream.StreamStatusChanged;
import live.blytz.events.user.UserRegistered;
import live.blytz.events.wallet.GiftPaid;
import live.blytz.events.wallet.SellerFundsHeld;
import org.apache.avro.specific.SpecificRecord;

/** What counts of each event. Names, texts and addresses of people do not. */
final class Facts {

    private Facts() {}

    static Fact of(SpecificRecord event) {
        return switch (event) {
            case UserRegistered e -> fact(e, e.getOccurredAt()).user(e.getUserId());
            case StreamScheduled e ->
                    fact(e, e.getOccurredAt()).stream(e.getStreamId())
                            .seller(e.getSellerId())
                            .with("title", e.getTitle());
            case StreamStatusChanged e ->
                    fact(e, e.getOccurredAt()).stream(e.getStreamId())
                            .seller(e.getSellerId())
                            .with("title", e.getTitle())
                            .with("status", e.getToStatus());
            case StreamEnded e ->
                    fact(e, e.getOccurredAt()).stream(e.getStreamId())
                            .seller(e.getSellerId())
                            .with("started_at", Date.from(e.getActualStart()))
                            .with("ended_at", Date.from(e.getActualEnd()))
                            .with("peak", e.getMaxViewers());
            case AuctionScheduled e ->
                    fact(e, e.getOccurredAt()).stream(e.getStreamId())
                            .auction(e.getAuctionId())
                            .product(e.getProductId())
                            .seller(e.getSellerId());
            case AuctionOpened e ->
                    fact(e, e.getOccurredAt()).stream(e.getStreamId())
                            .auction(e.getAuctionId())
                            .product(e.getProductId())
                            .seller(e.getSellerId());
            case BidPlaced e ->
                    fact(e, e.getOccurredAt()).stream(e.getStreamId())
                            .auction(e.getAuctionId())
                            .user(e.getBidderId())
                            .money(e.getAmount())
                            .with("is_auto", e.getIsAuto());
            case AuctionClosed e ->
                    fact(e, e.getOccurredAt()).stream(e.getStreamId())
                            .auction(e.getAuctionId())
                            .product(e.getProductId())
                            .seller(e.getSellerId())
                            .user(e.getWinnerId())
                            .money(e.getWinningAmount())
                            .with("outcome", e.getOutcome().name().toLowerCase(Locale.ROOT));
            case AuctionCancelled e ->
                    fact(e, e.getOccurredAt()).stream(e.getStreamId())
                            .auction(e.getAuctionId())
                            .product(e.getProductId())
                            .seller(e.getSellerId());
            case OrderPlaced e ->
                    fact(e, e.getOccurredAt()).stream(e.getStreamId())
                            .auction(e.getAuctionId())
                            .order(e.getOrderId())
                            .seller(e.getSellerId())
                            .user(e.getBuyerId())
                            .money(e.getSubtotal());
            case OrderPaid e ->
                    fact(e, e.getOccurredAt())
                            .order(e.getOrderId())
                            .seller(e.getSellerId())
                            .user(e.getBuyerId())
                            .money(e.getTotal());
            case OrderShipped e ->
                    fact(e, e.getOccurredAt())
                            .order(e.getOrderId())
                            .seller(e.getSellerId())
                            .user(e.getBuyerId());
            case OrderDelivered e ->
                    fact(e, e.getOccurredAt())
                            .order(e.getOrderId())
                            .seller(e.getSellerId())
                            .user(e.getBuyerId());
            case OrderCancelled e ->
                    fact(e, e.getOccurredAt())
                            .order(e.getOrderId())
                            .seller(e.getSellerId())
                            .user(e.getBuyerId())
                            .with("reason", e.getReason());
            default -> ofMoneyAndRooms(event);
        };
    }

    private static Fact ofMoneyAndRooms(SpecificRecord event) {
        return switch (event) {
            case PaymentCompleted e ->
                    fact(e, e.getOccurredAt())
                            .order(e.getOrderId())
                            .seller(e.getSellerId())
                            .user(e.getBuyerId())
                            .money(e.getAmount());
            case PaymentDeclined e ->
                    fact(e, e.getOccurredAt())
                            .order(e.getOrderId())
                            .user(e.getBuyerId())
                            .with("reason", e.getReason());
            case PaymentRefunded e ->
                    fact(e, e.getOccurredAt())
                            .order(e.getOrderId())
                            .user(e.getBuyerId())
                            .money(e.getAmount());
            case SellerFundsHeld e ->
                    fact(e, e.getOccurredAt())
                            .order(e.getOrderId())
                            .seller(e.getSellerId())
                            .money(e.getAmount())
                            .with("commission", e.getCommission().getMinor());
            case GiftPaid e ->
                    fact(e, e.getOccurredAt()).stream(e.getStreamId())
                            .seller(e.getSellerId())
                            .user(e.getSenderId())
                            .money(e.getAmount());
            case NewStreamComment e ->
                    fact(e, e.getOccurredAt()).stream(e.getStreamId()).user(e.getUserId());
            case ViewerCountUpdated e ->
                    fact(e, e.getOccurredAt()).stream(e.getStreamId())
                            .with("viewers", e.getViewers())
                            .with("peak", e.getPeak());
            case ReactionsCounted e ->
                    fact(e, e.getOccurredAt()).stream(e.getStreamId())
                            .with(
                                    "count",
                                    e.getCounts().values().stream()
                                            .mapToLong(Integer::longValue)
                                            .sum());
            case ViewerPresenceChanged e ->
                    fact(e, e.getOccurredAt()).stream(e.getStreamId())
                            .user(e.getUserId())
                            .with("present", e.getPresent());
            case DeliveryCompleted e ->
                    fact(e, e.getOccurredAt())
                            .order(e.getOrderId())
                            .seller(e.getSellerId())
                            .user(e.getBuyerId())
                            .money(e.getFee());
            default ->
                    throw new IllegalArgumentException(
                            "nothing says what counts of " + event.getSchema().getFullName());
        };
    }

    private static Fact fact(SpecificRecord event, Instant at) {
        return Fact.of(event.getSchema().getName(), at);
    }
}
