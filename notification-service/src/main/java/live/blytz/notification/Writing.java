package live.blytz.notification;

import java.util.List;
import java.util.UUID;
import live.blytz.events.auction.AuctionCancelled;
import live.blytz.events.auction.AuctionClosed;
import live.blytz.events.auction.AuctionOutcome;
import live.blytz.events.auction.BidPlaced;
import live.blytz.events.delivery.DeliveryOffered;
import live.blytz.events.order.OrderCancelled;
import live.blytz.events.order.OrderDelivered;
import live.blytz.events.order.OrderPaid;
import live.blytz.events.order.OrderShipped;
import live.blytz.events.payment.PaymentDeclined;
import live.blytz.events.stream.StreamStatusChanged;
import live.blytz.events.user.SessionRevoked;
import live.blytz.events.wallet.SellerFundsReleased;
import live.blytz.platform.money.Money;
import org.jspecify.annotations.Nullable;

/** Who gets to hear what of an event. */
final class Writing {

    private static final String BUYER = "buyer";
    private static final String SELLER = "seller";
    private static final String BY_ADMIN = "cancelled_by_admin";
    private static final String SALES = "/sell/orders";

    private Writing() {}

    static List<Message> of(BidPlaced bid, String title) {
        var outbid = bid.getOutbidBidderId();
        if (outbid == null || outbid.equals(bid.getBidderId())) {
            return List.of();
        }
        return List.of(
                Message.of(
                                outbid,
                                Category.OUTBID,
                                show(bid.getStreamId()),
                                bid.getBidderName(),
                                money(bid.getAmount()),
                                title,
                                money(bid.getLowestAcceptable()))
                        .about(bid.getAuctionId())
                        .replacing(bid.getAuctionId()));
    }

    static List<Message> of(AuctionClosed closed) {
        return closed.getOutcome() == AuctionOutcome.SOLD
                ? List.of(
                        Message.of(
                                        closed.getWinnerId(),
                                        Category.AUCTION_WON,
                                        "/orders",
                                        closed.getTitle(),
                                        money(closed.getWinningAmount()))
                                .about(closed.getAuctionId()))
                : List.of();
    }

    static List<Message> of(OrderPaid paid) {
        return List.of(
                paid(paid, paid.getBuyerId(), BUYER), paid(paid, paid.getSellerId(), SELLER));
    }

    private static Message paid(OrderPaid paid, UUID recipient, String side) {
        return Message.of(
                        recipient,
                        Category.ORDER_PAID,
                        order(paid.getOrderId(), side),
                        paid.getTitle(),
                        money(paid.getTotal()))
                .about(paid.getOrderId())
                .to(side);
    }

    static List<Message> of(PaymentDeclined declined, String title) {
        return List.of(
                Message.of(
                                declined.getBuyerId(),
                                Category.PAYMENT_DECLINED,
                                order(declined.getOrderId()),
                                title,
                                words(declined.getReason()))
                        .about(declined.getOrderId()));
    }

    static List<Message> of(OrderCancelled cancelled) {
        return List.of(
                cancelled(cancelled, cancelled.getBuyerId(), order(cancelled.getOrderId())),
                cancelled(cancelled, cancelled.getSellerId(), SALES));
    }

    private static Message cancelled(OrderCancelled cancelled, UUID recipient, String link) {
        return Message.of(
                        recipient,
                        Category.ORDER_CANCELLED,
                        link,
                        cancelled.getTitle(),
                        words(cancelled.getReason()))
                .about(cancelled.getOrderId());
    }

    static List<Message> of(OrderShipped shipped) {
        return List.of(
                Message.of(
                                shipped.getBuyerId(),
                                Category.ORDER_SHIPPED,
                                order(shipped.getOrderId()),
                                shipped.getTitle(),
                                shipped.getTrackingNumber())
                        .about(shipped.getOrderId()));
    }

    static List<Message> of(OrderDelivered delivered) {
        return List.of(
                delivered(delivered, delivered.getBuyerId(), BUYER),
                delivered(delivered, delivered.getSellerId(), SELLER));
    }

    private static Message delivered(OrderDelivered delivered, UUID recipient, String side) {
        return Message.of(
                        recipient,
                        Category.ORDER_DELIVERED,
                        order(delivered.getOrderId(), side),
                        delivered.getTitle())
                .about(delivered.getOrderId())
                .to(side);
    }

    static List<Message> of(SellerFundsReleased released) {
        return List.of(
                Message.of(
                        released.getSellerId(),
                        Category.FUNDS_RELEASED,
                        "/sell/money",
                        money(released.getAmount()),
                        money(released.getAvailable())));
    }

    /** Who cancels their own show knows. */
    static List<Message> of(StreamStatusChanged moved) {
        return BY_ADMIN.equals(moved.getCancelReason())
                ? List.of(
                        Message.of(
                                moved.getSellerId(),
                                Category.STREAM_CANCELLED,
                                "/sell/shows/" + moved.getStreamId(),
                                moved.getTitle()))
                : List.of();
    }

    /** Who takes their own lot back knows. */
    static List<Message> of(AuctionCancelled cancelled, String title) {
        var stream = cancelled.getStreamId();
        return BY_ADMIN.equals(cancelled.getReason())
                ? List.of(
                        Message.of(
                                        cancelled.getSellerId(),
                                        Category.AUCTION_CANCELLED,
                                        stream == null ? "/sell/products" : "/sell/shows/" + stream,
                                        title)
                                .about(cancelled.getAuctionId()))
                : List.of();
    }

    static List<Message> of(DeliveryOffered offered) {
        return List.of(
                Message.of(
                        offered.getRiderId(),
                        Category.DELIVERY_OFFERED,
                        "/ride",
                        money(offered.getFee()),
                        String.valueOf(Math.round(offered.getDistanceToPickupM()))));
    }

    static List<Message> of(SessionRevoked revoked) {
        var user = revoked.getUserId();
        return switch (revoked.getReason()) {
            case "refresh_reuse" ->
                    List.of(Message.of(user, Category.SECURITY, "/me").to("session"));
            // one for all the logins that ended with it; auth-service writes the mail
            case "password_reset" ->
                    List.of(
                            Message.of(user, Category.SECURITY, "/me")
                                    .to("password")
                                    .replacing(user)
                                    .notMailed());
            default -> List.of();
        };
    }

    /** Links are pages of the console; a lot without a show has none of its own. */
    private static String show(@Nullable UUID stream) {
        return stream == null ? "/" : "/shows/" + stream;
    }

    private static String order(UUID id, String side) {
        return side.equals(SELLER) ? SALES : order(id);
    }

    private static String order(UUID id) {
        return "/orders/" + id;
    }

    private static Money money(live.blytz.events.Money wire) {
        return Money.of(wire);
    }

    /** A code as words: {@code insufficient_funds} is insufficient funds. */
    private static String words(String code) {
        return code.replace('_', ' ');
    }
}
