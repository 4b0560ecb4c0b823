package live.blytz.order.domain;

import java.time.Instant;
import java.util.UUID;
import live.blytz.order.domain.Outcome.Moved;
import live.blytz.order.domain.Outcome.Refused;
import live.blytz.order.domain.Outcome.Unchanged;
import org.jspecify.annotations.Nullable;

/**
 * The way of an order from the wish to the door, step by step: stock (unless an auction gave it),
 * payment, shipment, delivery. Every step waits for one thing, no longer than its {@link Patience};
 * what is heard out of turn changes nothing, what is asked out of turn is refused.
 */
public record Fulfilment(Patience patience) {

    /** The units are there: won under the hammer. */
    public Moved won(Order draft, Instant now) {
        var order = awaitingPayment(draft, now);
        return new Moved(order, new OrderEvent.Placed(order, now));
    }

    /** The units must be asked for first, so that nobody pays for what is gone. */
    public Moved wanted(Order draft, Instant now) {
        var order = draft.waiting(patience.from(now, Wait.STOCK));
        return new Moved(order, new OrderEvent.StockRequested(order, now));
    }

    public Outcome stockReserved(Order order, Instant now) {
        if (!order.waitsFor(Wait.STOCK)) {
            return new Unchanged(order);
        }
        var next = awaitingPayment(order, now);
        return new Moved(next, new OrderEvent.Placed(next, now));
    }

    public Outcome stockRefused(Order order, Instant now) {
        return order.waitsFor(Wait.STOCK)
                ? cancelled(order, new Cancellation(CancelReason.OUT_OF_STOCK, null), now)
                : new Unchanged(order);
    }

    public Outcome payAgain(Order order, @Nullable UUID method, Instant now) {
        return order.waitsFor(Wait.PAYMENT) && !order.isOverdue(now)
                ? new Moved(order, new OrderEvent.PaymentRequested(order, method, now))
                : new Refused(OrderReason.NOT_PAYABLE, "It is " + order.status().word() + ".");
    }

    public Outcome declined(Order order, Decline decline) {
        if (!order.waitsFor(Wait.PAYMENT)) {
            return new Unchanged(order);
        }
        var next = order.dues(order.dues().declined(decline));
        return new Moved(next, new OrderEvent.Declined(next, decline.at()));
    }

    /** Money that comes after the order ended changes nothing here: payment gives it back. */
    public Outcome paid(Order order, UUID payment, Instant now) {
        if (!order.waitsFor(Wait.PAYMENT)) {
            return new Unchanged(order);
        }
        var next =
                order.dues(order.dues().paidBy(payment))
                        .become(OrderStatus.PAID, patience.from(now, Wait.SHIPMENT), now);
        return new Moved(next, new OrderEvent.Paid(next, now));
    }

    public Outcome readdress(Order order, Address address, Instant now) {
        if (order.waitsFor(Wait.DELIVERY) || order.status().isLast()) {
            return illegal(order, "sent elsewhere");
        }
        var next = order.shippingTo(address);
        return new Moved(next, new OrderEvent.Readdressed(next, now));
    }

    public Outcome ship(Order order, Handover handover, Instant now) {
        if (order.status() == OrderStatus.PENDING) {
            return new Refused(OrderReason.NOT_PAID, "It can be shipped once it is paid.");
        }
        if (!order.waitsFor(Wait.SHIPMENT)) {
            return illegal(order, "shipped");
        }
        var pickup = handover.pickup();
        var dropOff = handover.dropOff();
        if (dropOff == null) {
            return new Refused(
                    OrderReason.NO_SHIPPING_ADDRESS, "Ask the buyer to choose an address.");
        }
        if (pickup == null) {
            return new Refused(OrderReason.NO_PICKUP, "Give your store a pickup address.");
        }
        var fee = handover.tariff().fee(pickup, dropOff, order.bill().shipping().currency());
        var next =
                order.shipment(new Shipment(handover.trackingNumber(), pickup, dropOff, fee))
                        .become(OrderStatus.SHIPPED, patience.from(now, Wait.DELIVERY), now);
        return new Moved(next, new OrderEvent.Shipped(next, now));
    }

    public Outcome delivered(Order order, Instant now) {
        if (!order.waitsFor(Wait.DELIVERY)) {
            return new Unchanged(order);
        }
        var next = order.become(OrderStatus.DELIVERED, null, now);
        return new Moved(next, new OrderEvent.Delivered(next, now));
    }

    public Outcome cancel(Order order, Side by, @Nullable String note, Instant now) {
        return by.mayCancel(order.status())
                ? cancelled(order, new Cancellation(by.cancelReason(), note), now)
                : illegal(order, "cancelled by you");
    }

    /** What it waited for did not come. */
    public Outcome overdue(Order order, Instant now) {
        var waiting = order.waiting();
        return waiting != null && order.isOverdue(now)
                ? cancelled(order, new Cancellation(waiting.what().inVain(), null), now)
                : new Unchanged(order);
    }

    private Order awaitingPayment(Order order, Instant now) {
        var wait = patience.from(now, Wait.PAYMENT);
        return order.waiting(wait).dues(order.dues().dueAt(wait.until()));
    }

    private static Moved cancelled(Order order, Cancellation why, Instant now) {
        var next = order.cancellation(why).become(OrderStatus.CANCELLED, null, now);
        return new Moved(next, new OrderEvent.Cancelled(next, now));
    }

    private static Refused illegal(Order order, String step) {
        return new Refused(
                OrderReason.ILLEGAL_TRANSITION,
                "An order that is %s cannot be %s.".formatted(order.status().word(), step));
    }
}
