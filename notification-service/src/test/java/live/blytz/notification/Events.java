package live.blytz.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.blytz.events.Address;
import live.blytz.events.Money;
import live.blytz.events.auction.AuctionCancelled;
import live.blytz.events.auction.AuctionClosed;
import live.blytz.events.auction.AuctionOpened;
import live.blytz.events.auction.AuctionOutcome;
import live.blytz.events.auction.BidPlaced;
import live.blytz.events.delivery.DeliveryOffered;
import live.blytz.events.order.OrderCancelled;
import live.blytz.events.order.OrderDelivered;
import live.blytz.events.order.OrderItem;
import live.blytz.events.order.OrderPaid;
import live.blytz.events.order.OrderPlaced;
import live.blytz.events.order.OrderShipped;
import live.blytz.events.payment.PaymentDeclined;
import live.blytz.events.stream.StreamStatusChanged;
import live.blytz.events.user.SessionRevoked;
import live.blytz.events.user.UserRegistered;
import live.blytz.events.wallet.SellerFundsReleased;
import live.blytz.platform.id.Ids;
import org.jspecify.annotations.Nullable;

/** What the house would tell: a guitar between Alice, who buys, and Bob, who sells. */
final class Events {

    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    static final Money PRICE = new Money(2500L, "USD");

    private Events() {}

    static UserRegistered registered(UUID user, String email, String locale) {
        return UserRegistered.newBuilder()
                .setUserId(user)
                .setEmail(email)
                .setFirstName("Alice")
                .setLastName("Reyes")
                .setRoles(List.of("buyer"))
                .setLocale(locale)
                .setOccurredAt(NOON)
                .build();
    }

    static AuctionOpened opened(UUID auction) {
        return AuctionOpened.newBuilder()
                .setAuctionId(auction)
                .setProductId(Ids.next())
                .setSellerId(Ids.next())
                .setTitle("Guitar")
                .setStartingPrice(PRICE)
                .setLowestAcceptable(PRICE)
                .setEndsAt(NOON.plusSeconds(60))
                .setOccurredAt(NOON)
                .build();
    }

    static BidPlaced bid(UUID auction, @Nullable UUID outbid, long sequence) {
        return BidPlaced.newBuilder()
                .setAuctionId(auction)
                .setBidId(Ids.next())
                .setBidderId(Ids.next())
                .setBidderName("M***a")
                .setAmount(new Money(2500 + 100 * sequence, "USD"))
                .setSequence(sequence)
                .setIsAuto(false)
                .setOutbidBidderId(outbid)
                .setTotalBids(sequence)
                .setLowestAcceptable(new Money(2600 + 100 * sequence, "USD"))
                .setReserveMet(true)
                .setEndsAt(NOON.plusSeconds(60))
                .setOccurredAt(NOON)
                .build();
    }

    static AuctionClosed closed(@Nullable UUID winner) {
        return AuctionClosed.newBuilder()
                .setAuctionId(Ids.next())
                .setProductId(Ids.next())
                .setSellerId(Ids.next())
                .setTitle("Guitar")
                .setOutcome(winner == null ? AuctionOutcome.UNSOLD : AuctionOutcome.SOLD)
                .setWinnerId(winner)
                .setWinningAmount(winner == null ? null : PRICE)
                .setLastSequence(3)
                .setTotalBids(3)
                .setOpenedAt(NOON)
                .setOccurredAt(NOON)
                .build();
    }

    static AuctionCancelled lotCancelled(UUID seller, String reason) {
        return new AuctionCancelled(Ids.next(), Ids.next(), Ids.next(), seller, reason, NOON);
    }

    static OrderPlaced placed(UUID order, UUID buyer, UUID seller) {
        return OrderPlaced.newBuilder()
                .setOrderId(order)
                .setSellerId(seller)
                .setBuyerId(buyer)
                .setItems(List.of(new OrderItem(Ids.next(), "Guitar", 1, PRICE)))
                .setSubtotal(PRICE)
                .setShipping(new Money(0L, "USD"))
                .setTax(new Money(0L, "USD"))
                .setTotal(PRICE)
                .setPaymentDueAt(NOON.plusSeconds(1800))
                .setOccurredAt(NOON)
                .build();
    }

    static OrderPaid paid(UUID buyer, UUID seller) {
        return new OrderPaid(Ids.next(), seller, buyer, Ids.next(), "Guitar", PRICE, NOON);
    }

    static PaymentDeclined declined(UUID order, UUID buyer) {
        return new PaymentDeclined(Ids.next(), order, buyer, "insufficient_funds", 1, NOON);
    }

    static OrderShipped shipped(UUID buyer) {
        var home =
                Address.newBuilder()
                        .setName("Alice")
                        .setLine1("Ayala Avenue 7")
                        .setCity("Makati")
                        .setCountry("PH")
                        .build();
        return new OrderShipped(
                Ids.next(), Ids.next(), buyer, "Guitar", "BLZ1", home, home, PRICE, NOON);
    }

    static OrderDelivered delivered(UUID buyer, UUID seller) {
        return new OrderDelivered(Ids.next(), seller, buyer, "Guitar", NOON);
    }

    static OrderCancelled cancelled(UUID buyer, UUID seller) {
        return OrderCancelled.newBuilder()
                .setOrderId(Ids.next())
                .setSellerId(seller)
                .setBuyerId(buyer)
                .setTitle("Guitar")
                .setItems(List.of())
                .setReason("payment_overdue")
                .setOccurredAt(NOON)
                .build();
    }

    static SellerFundsReleased released(UUID seller) {
        return new SellerFundsReleased(seller, Ids.next(), PRICE, PRICE, NOON);
    }

    static DeliveryOffered offered(UUID rider) {
        return new DeliveryOffered(
                Ids.next(), Ids.next(), rider, PRICE, 812.4, NOON.plusSeconds(30), NOON);
    }

    static StreamStatusChanged cancelled(UUID seller, String reason) {
        return StreamStatusChanged.newBuilder()
                .setStreamId(Ids.next())
                .setSellerId(seller)
                .setTitle("Guitars")
                .setFromStatus("live")
                .setToStatus("cancelled")
                .setCancelReason(reason)
                .setOccurredAt(NOON)
                .build();
    }

    static StreamStatusChanged moved(UUID seller) {
        return StreamStatusChanged.newBuilder(cancelled(seller, "cancelled_by_admin"))
                .setFromStatus("pre_live")
                .setToStatus("live")
                .setCancelReason(null)
                .build();
    }

    static SessionRevoked revoked(UUID user, String reason) {
        return revoked(user, reason, "session-1");
    }

    static SessionRevoked revoked(UUID user, String reason, String session) {
        return new SessionRevoked(user, session, reason, NOON);
    }
}
