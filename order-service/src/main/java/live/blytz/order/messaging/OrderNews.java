package live.blytz.order.messaging;

import java.util.List;
import java.util.Objects;
import live.blytz.events.order.OrderCancelled;
import live.blytz.events.order.OrderDelivered;
import live.blytz.events.order.OrderPaid;
import live.blytz.events.order.OrderPaymentRequested;
import live.blytz.events.order.OrderPlaced;
import live.blytz.events.order.OrderShipped;
import live.blytz.events.order.StockRequested;
import live.blytz.order.application.Asked;
import live.blytz.order.application.News;
import live.blytz.order.domain.OrderEvent;
import live.blytz.platform.event.Outbox;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The topic {@code order}. */
@Component
class OrderNews implements News {

    static final String TOPIC = "order";

    private final Outbox outbox;
    private final Asked asked;

    OrderNews(Outbox outbox, Asked asked) {
        this.outbox = outbox;
        this.asked = asked;
    }

    @Override
    public void tell(OrderEvent event) {
        var order = event.order().id();
        var ids =
                told(event).stream()
                        .map(record -> outbox.append(TOPIC, order.value(), record))
                        .toList();
        switch (event) {
            case OrderEvent.StockRequested _,
                    OrderEvent.Placed _,
                    OrderEvent.Paid _,
                    OrderEvent.Shipped _ ->
                    asked.only(order, ids);
            case OrderEvent.PaymentRequested _ -> asked.also(order, ids);
            case OrderEvent.Delivered _, OrderEvent.Cancelled _ -> asked.only(order, List.of());
            case OrderEvent.Declined _, OrderEvent.Readdressed _ -> {}
        }
    }

    private static List<? extends SpecificRecord> told(OrderEvent event) {
        return switch (event) {
            case OrderEvent.StockRequested asked -> stockRequested(asked);
            case OrderEvent.Placed placed -> List.of(placed(placed));
            case OrderEvent.PaymentRequested asked -> List.of(paymentRequested(asked));
            case OrderEvent.Paid paid -> List.of(paid(paid));
            case OrderEvent.Shipped shipped -> List.of(shipped(shipped));
            case OrderEvent.Delivered delivered -> List.of(delivered(delivered));
            case OrderEvent.Cancelled cancelled -> List.of(cancelled(cancelled));
            case OrderEvent.Declined _, OrderEvent.Readdressed _ -> List.of();
        };
    }

    private static List<StockRequested> stockRequested(OrderEvent.StockRequested asked) {
        var order = asked.order();
        return order.bill().lines().stream()
                .map(
                        line ->
                                StockRequested.newBuilder()
                                        .setOrderId(order.id().value())
                                        .setProductId(line.product())
                                        .setBuyerId(order.parties().buyer())
                                        .setQuantity(line.quantity())
                                        .setOccurredAt(asked.at())
                                        .build())
                .toList();
    }

    private static OrderPlaced placed(OrderEvent.Placed event) {
        var order = event.order();
        var bill = order.bill();
        return OrderPlaced.newBuilder()
                .setOrderId(order.id().value())
                .setAuctionId(order.origin().auction())
                .setStreamId(order.origin().stream())
                .setSellerId(order.parties().seller())
                .setBuyerId(order.parties().buyer())
                .setItems(Wire.wire(bill))
                .setSubtotal(bill.subtotal().wire())
                .setShipping(bill.shipping().wire())
                .setTax(bill.tax().wire())
                .setTotal(bill.total().wire())
                .setPaymentDueAt(known(order.dues().dueAt()))
                .setOccurredAt(event.at())
                .build();
    }

    private static OrderPaymentRequested paymentRequested(OrderEvent.PaymentRequested event) {
        return OrderPaymentRequested.newBuilder()
                .setOrderId(event.order().id().value())
                .setBuyerId(event.order().parties().buyer())
                .setPaymentMethodId(event.method())
                .setOccurredAt(event.at())
                .build();
    }

    private static OrderPaid paid(OrderEvent.Paid event) {
        var order = event.order();
        return OrderPaid.newBuilder()
                .setOrderId(order.id().value())
                .setSellerId(order.parties().seller())
                .setBuyerId(order.parties().buyer())
                .setPaymentId(known(order.dues().payment()))
                .setTitle(order.bill().title())
                .setTotal(order.bill().total().wire())
                .setOccurredAt(event.at())
                .build();
    }

    private static OrderShipped shipped(OrderEvent.Shipped event) {
        var order = event.order();
        var shipment = known(order.shipment());
        return OrderShipped.newBuilder()
                .setOrderId(order.id().value())
                .setSellerId(order.parties().seller())
                .setBuyerId(order.parties().buyer())
                .setTitle(order.bill().title())
                .setTrackingNumber(shipment.trackingNumber())
                .setPickup(Wire.wire(shipment.pickup()))
                .setDropOff(Wire.wire(shipment.dropOff()))
                .setDeliveryFee(shipment.fee().wire())
                .setOccurredAt(event.at())
                .build();
    }

    private static OrderDelivered delivered(OrderEvent.Delivered event) {
        var order = event.order();
        return OrderDelivered.newBuilder()
                .setOrderId(order.id().value())
                .setSellerId(order.parties().seller())
                .setBuyerId(order.parties().buyer())
                .setTitle(order.bill().title())
                .setOccurredAt(event.at())
                .build();
    }

    private static OrderCancelled cancelled(OrderEvent.Cancelled event) {
        var order = event.order();
        return OrderCancelled.newBuilder()
                .setOrderId(order.id().value())
                .setAuctionId(order.origin().auction())
                .setSellerId(order.parties().seller())
                .setBuyerId(order.parties().buyer())
                .setTitle(order.bill().title())
                .setItems(Wire.wire(order.bill()))
                .setReason(known(order.cancellation()).reason().word())
                .setOccurredAt(event.at())
                .build();
    }

    /** What the event says must have been there before it. */
    private static <T> T known(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
