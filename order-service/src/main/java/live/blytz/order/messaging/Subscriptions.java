package live.blytz.order.messaging;

import java.util.UUID;
import live.blytz.events.auction.AuctionClosed;
import live.blytz.events.auction.AuctionOutcome;
import live.blytz.events.delivery.DeliveryCompleted;
import live.blytz.events.order.OrderCancelled;
import live.blytz.events.order.OrderDelivered;
import live.blytz.events.order.OrderPaid;
import live.blytz.events.order.OrderPaymentRequested;
import live.blytz.events.order.OrderPlaced;
import live.blytz.events.order.OrderShipped;
import live.blytz.events.order.StockRequested;
import live.blytz.events.payment.PaymentCompleted;
import live.blytz.events.payment.PaymentDeclined;
import live.blytz.events.product.ProductChanged;
import live.blytz.events.product.StockRefused;
import live.blytz.events.product.StockReserved;
import live.blytz.events.store.StoreChanged;
import live.blytz.order.application.Hearing;
import live.blytz.order.application.Selling;
import live.blytz.order.application.Stores;
import live.blytz.order.domain.Decline;
import live.blytz.order.domain.OrderId;
import live.blytz.order.domain.Product;
import live.blytz.order.domain.Sale;
import live.blytz.order.domain.Store;
import live.blytz.platform.event.Subscription;
import live.blytz.platform.event.Topic;
import live.blytz.platform.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class Subscriptions {

    @Bean
    Topic orderTopic() {
        return Topic.of(
                OrderNews.TOPIC,
                StockRequested.class,
                OrderPlaced.class,
                OrderPaymentRequested.class,
                OrderPaid.class,
                OrderShipped.class,
                OrderDelivered.class,
                OrderCancelled.class);
    }

    @Bean
    Subscription auctions(Selling selling) {
        return Subscription.to("auction")
                .on(
                        AuctionClosed.class,
                        closed -> {
                            if (closed.getOutcome() == AuctionOutcome.SOLD) {
                                selling.sold(sale(closed));
                            }
                        });
    }

    @Bean
    Subscription payments(Hearing hearing) {
        return Subscription.to("payment")
                .on(
                        PaymentCompleted.class,
                        paid -> hearing.paid(order(paid.getOrderId()), paid.getPaymentId()))
                .on(
                        PaymentDeclined.class,
                        no -> hearing.declined(order(no.getOrderId()), decline(no)));
    }

    @Bean
    Subscription deliveries(Hearing hearing) {
        return Subscription.to("delivery")
                .on(DeliveryCompleted.class, done -> hearing.delivered(order(done.getOrderId())));
    }

    @Bean
    Subscription products(Selling selling, Hearing hearing) {
        return Subscription.to("product")
                .on(ProductChanged.class, changed -> selling.learned(product(changed)))
                .on(StockReserved.class, got -> hearing.stockReserved(order(got.getOrderId())))
                .on(StockRefused.class, none -> hearing.stockRefused(order(none.getOrderId())));
    }

    @Bean
    Subscription stores(Stores stores) {
        return Subscription.to("store")
                .on(
                        StoreChanged.class,
                        changed ->
                                stores.learn(
                                        new Store(
                                                changed.getStoreId(),
                                                Wire.address(changed.getPickup()),
                                                changed.getOccurredAt())));
    }

    private static OrderId order(UUID id) {
        return new OrderId(id);
    }

    private static Sale sale(AuctionClosed closed) {
        return new Sale(
                closed.getAuctionId(),
                closed.getStreamId(),
                closed.getProductId(),
                closed.getSellerId(),
                closed.getWinnerId(),
                closed.getTitle(),
                Money.of(closed.getWinningAmount()));
    }

    private static Decline decline(PaymentDeclined no) {
        return new Decline(no.getReason(), no.getAttempt(), no.getOccurredAt());
    }

    private static Product product(ProductChanged changed) {
        return new Product(
                changed.getProductId(),
                changed.getSellerId(),
                changed.getStoreId(),
                changed.getTitle(),
                changed.getStatus().equals("active") && changed.getKind().equals("product"),
                money(changed.getBuyNowPrice()),
                money(changed.getShippingPrice()),
                Wire.address(changed.getPickup()),
                changed.getVersion());
    }

    private static @Nullable Money money(live.blytz.events.@Nullable Money wire) {
        return wire == null ? null : Money.of(wire);
    }
}
