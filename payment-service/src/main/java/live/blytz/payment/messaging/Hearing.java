package live.blytz.payment.messaging;

import live.blytz.events.delivery.DeliveryCompleted;
import live.blytz.events.order.OrderCancelled;
import live.blytz.events.order.OrderDelivered;
import live.blytz.events.order.OrderPaymentRequested;
import live.blytz.events.order.OrderPlaced;
import live.blytz.events.stream.StreamScheduled;
import live.blytz.events.stream.StreamStatusChanged;
import live.blytz.payment.application.Charging;
import live.blytz.payment.application.PaymentGateway;
import live.blytz.payment.application.Releasing;
import live.blytz.payment.application.Shows;
import live.blytz.payment.domain.Commission;
import live.blytz.payment.domain.Payment;
import live.blytz.payment.domain.Purpose;
import live.blytz.payment.domain.Shares;
import live.blytz.platform.event.Subscription;
import live.blytz.platform.id.Ids;
import live.blytz.platform.money.Money;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the house tells us, as what it means for money. */
@Configuration(proxyBeanMethods = false)
class Hearing {

    @Bean
    Subscription orders(
            Charging charging, Releasing releasing, Commission commission, PaymentGateway gateway) {
        return Subscription.to("order")
                .on(
                        OrderPlaced.class,
                        event -> charging.due(paymentFor(event, commission, gateway.name())))
                .on(
                        OrderPaymentRequested.class,
                        event -> charging.askAgain(event.getOrderId(), event.getPaymentMethodId()))
                .on(
                        OrderCancelled.class,
                        event -> charging.callOff(event.getOrderId(), event.getReason()))
                .on(OrderDelivered.class, event -> releasing.delivered(event.getOrderId()));
    }

    @Bean
    Subscription deliveries(Releasing releasing) {
        return Subscription.to("delivery")
                .on(
                        DeliveryCompleted.class,
                        event ->
                                releasing.brought(
                                        event.getDeliveryId(),
                                        event.getOrderId(),
                                        event.getRiderId(),
                                        Money.of(event.getFee())));
    }

    @Bean
    Subscription streams(Shows shows) {
        return Subscription.to("stream")
                .on(
                        StreamScheduled.class,
                        event ->
                                shows.remember(
                                        new Shows.Show(
                                                event.getStreamId(),
                                                event.getSellerId(),
                                                "scheduled")))
                .on(
                        StreamStatusChanged.class,
                        event ->
                                shows.remember(
                                        new Shows.Show(
                                                event.getStreamId(),
                                                event.getSellerId(),
                                                event.getToStatus())));
    }

    /** The total must be what its parts are: anything else goes to the dead letters. */
    private static Payment paymentFor(OrderPlaced event, Commission commission, String gateway) {
        var shares =
                Shares.of(
                        Money.of(event.getSubtotal()),
                        Money.of(event.getShipping()),
                        Money.of(event.getTax()),
                        commission);
        if (!shares.total().equals(Money.of(event.getTotal()))) {
            throw new IllegalArgumentException(
                    "order %s totals %s, its parts %s"
                            .formatted(
                                    event.getOrderId(),
                                    Money.of(event.getTotal()),
                                    shares.total()));
        }
        return Payment.due(
                Ids.named("payment", event.getOrderId().toString()),
                new Purpose.Order(event.getOrderId()),
                event.getBuyerId(),
                event.getSellerId(),
                gateway,
                shares,
                event.getPaymentDueAt(),
                event.getOccurredAt());
    }
}
