package live.blytz.notification;

import java.util.Optional;
import java.util.stream.Collectors;
import live.blytz.events.auction.AuctionCancelled;
import live.blytz.events.auction.AuctionClosed;
import live.blytz.events.auction.AuctionOpened;
import live.blytz.events.auction.AuctionScheduled;
import live.blytz.events.auction.BidPlaced;
import live.blytz.events.delivery.DeliveryOffered;
import live.blytz.events.notification.NotificationCreated;
import live.blytz.events.order.OrderCancelled;
import live.blytz.events.order.OrderDelivered;
import live.blytz.events.order.OrderItem;
import live.blytz.events.order.OrderPaid;
import live.blytz.events.order.OrderPlaced;
import live.blytz.events.order.OrderShipped;
import live.blytz.events.payment.PaymentDeclined;
import live.blytz.events.product.ProductChanged;
import live.blytz.events.stream.StreamStatusChanged;
import live.blytz.events.user.SessionRevoked;
import live.blytz.events.user.UserProfileChanged;
import live.blytz.events.user.UserRegistered;
import live.blytz.events.wallet.SellerFundsReleased;
import live.blytz.platform.event.Subscription;
import live.blytz.platform.event.Topic;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this service hears, and of whom it keeps a copy. */
@Configuration(proxyBeanMethods = false)
class Subscriptions {

    @Bean
    Topic notificationTopic() {
        return Topic.of(Notifying.TOPIC, NotificationCreated.class);
    }

    @Bean
    Subscription users(People people, Devices devices, Notifying notifying) {
        return Subscription.to("user")
                .on(UserRegistered.class, joined -> people.learn(person(joined)))
                .on(UserProfileChanged.class, changed -> people.learn(person(changed)))
                .on(
                        SessionRevoked.class,
                        (revoked, envelope) -> {
                            // first the words, which the device may still show
                            notifying.tell(envelope.id(), Writing.of(revoked));
                            devices.signOut(
                                    revoked.getUserId(),
                                    revoked.getSessionId(),
                                    revoked.getOccurredAt());
                        });
    }

    @Bean
    Subscription auctions(Titles titles, Notifying notifying) {
        return Subscription.to("auction")
                .on(
                        AuctionScheduled.class,
                        lot -> titles.learn(lot.getAuctionId(), lot.getTitle(), lot.getImageUrl()))
                .on(
                        AuctionOpened.class,
                        lot -> titles.learn(lot.getAuctionId(), lot.getTitle(), lot.getImageUrl()))
                .on(
                        BidPlaced.class,
                        (bid, envelope) ->
                                notifying.tell(
                                        envelope.id(),
                                        Writing.of(bid, titles.of(bid.getAuctionId()))))
                .on(
                        AuctionClosed.class,
                        (closed, envelope) -> notifying.tell(envelope.id(), Writing.of(closed)))
                .on(
                        AuctionCancelled.class,
                        (cancelled, envelope) ->
                                notifying.tell(
                                        envelope.id(),
                                        Writing.of(
                                                cancelled, titles.of(cancelled.getAuctionId()))));
    }

    @Bean
    Subscription products(Titles titles) {
        return Subscription.to("product")
                .on(
                        ProductChanged.class,
                        product ->
                                titles.learn(
                                        product.getProductId(),
                                        product.getTitle(),
                                        product.getImageUrl()));
    }

    @Bean
    Subscription orders(Titles titles, Notifying notifying) {
        return Subscription.to("order")
                .on(
                        OrderPlaced.class,
                        placed ->
                                titles.learn(
                                        placed.getOrderId(), title(placed), image(placed, titles)))
                .on(
                        OrderPaid.class,
                        (paid, envelope) -> notifying.tell(envelope.id(), Writing.of(paid)))
                .on(
                        OrderShipped.class,
                        (shipped, envelope) -> notifying.tell(envelope.id(), Writing.of(shipped)))
                .on(
                        OrderDelivered.class,
                        (delivered, envelope) ->
                                notifying.tell(envelope.id(), Writing.of(delivered)))
                .on(
                        OrderCancelled.class,
                        (cancelled, envelope) ->
                                notifying.tell(envelope.id(), Writing.of(cancelled)));
    }

    @Bean
    Subscription payments(Titles titles, Notifying notifying) {
        return Subscription.to("payment")
                .on(
                        PaymentDeclined.class,
                        (declined, envelope) ->
                                notifying.tell(
                                        envelope.id(),
                                        Writing.of(declined, titles.of(declined.getOrderId()))));
    }

    @Bean
    Subscription wallets(Notifying notifying) {
        return Subscription.to("wallet")
                .on(
                        SellerFundsReleased.class,
                        (released, envelope) ->
                                notifying.tell(envelope.id(), Writing.of(released)));
    }

    @Bean
    Subscription streams(Notifying notifying) {
        return Subscription.to("stream")
                .on(
                        StreamStatusChanged.class,
                        (moved, envelope) -> notifying.tell(envelope.id(), Writing.of(moved)));
    }

    @Bean
    Subscription deliveries(Notifying notifying) {
        return Subscription.to("delivery")
                .on(
                        DeliveryOffered.class,
                        (offered, envelope) -> notifying.tell(envelope.id(), Writing.of(offered)));
    }

    private static Person person(UserRegistered joined) {
        return new Person(
                joined.getUserId(),
                joined.getEmail(),
                joined.getFirstName(),
                Template.locale(joined.getLocale()),
                joined.getOccurredAt());
    }

    private static Person person(UserProfileChanged changed) {
        return new Person(
                changed.getUserId(),
                changed.getEmail(),
                changed.getFirstName(),
                Template.locale(changed.getLocale()),
                changed.getOccurredAt());
    }

    private static String title(OrderPlaced placed) {
        return placed.getItems().stream()
                .map(OrderItem::getTitle)
                .collect(Collectors.joining(", "));
    }

    /** Of its first line; the lot's where it was one. */
    private static @Nullable String image(OrderPlaced placed, Titles titles) {
        return Optional.ofNullable(placed.getAuctionId())
                .flatMap(titles::imageOf)
                .or(
                        () ->
                                placed.getItems().stream()
                                        .findFirst()
                                        .flatMap(item -> titles.imageOf(item.getProductId())))
                .orElse(null);
    }
}
