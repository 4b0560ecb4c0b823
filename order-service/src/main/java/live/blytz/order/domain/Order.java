package live.blytz.order.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody buys something from somebody. Immutable; {@link Fulfilment} decides which order comes
 * next.
 *
 * @param waiting nothing in a last status
 * @param shippingAddress as the buyer chose it, until it ships
 * @param version how often it was stored
 */
public record Order(
        OrderId id,
        Parties parties,
        Origin origin,
        Bill bill,
        OrderStatus status,
        @Nullable Waiting waiting,
        @Nullable Address shippingAddress,
        Dues dues,
        @Nullable Shipment shipment,
        Milestones milestones,
        @Nullable Cancellation cancellation,
        long version) {

    /** A new one, before it waits for anything. */
    public static Order draft(
            OrderId id,
            Parties parties,
            Origin origin,
            Bill bill,
            @Nullable Address shippingAddress,
            Instant now) {
        return new Order(
                id,
                parties,
                origin,
                bill,
                OrderStatus.PENDING,
                null,
                shippingAddress,
                Dues.NONE_YET,
                null,
                Milestones.placed(now),
                null,
                0);
    }

    public boolean waitsFor(Wait wait) {
        return waiting != null && waiting.what() == wait;
    }

    public boolean isOverdue(Instant now) {
        return waiting != null && !now.isBefore(waiting.until());
    }

    /** A step through the table; taking one that is not there is a bug. */
    Order become(OrderStatus next, @Nullable Waiting nextWait, Instant at) {
        if (!status.canBecome(next)) {
            throw new IllegalStateException("%s is %s, not %s".formatted(id, status, next));
        }
        return with(next, nextWait, dues, shipment, milestones.reached(next, at), cancellation);
    }

    Order waiting(Waiting next) {
        return with(status, next, dues, shipment, milestones, cancellation);
    }

    Order dues(Dues next) {
        return with(status, waiting, next, shipment, milestones, cancellation);
    }

    Order shipment(Shipment next) {
        return with(status, waiting, dues, next, milestones, cancellation)
                .shippingTo(next.dropOff());
    }

    Order cancellation(Cancellation next) {
        return with(status, waiting, dues, shipment, milestones, next);
    }

    Order shippingTo(Address address) {
        return copy(bill, address, version);
    }

    /** One more line, while it is read. */
    public Order and(Line line) {
        return copy(bill.and(line), shippingAddress, version);
    }

    /** After it was stored. */
    public Order stored() {
        return copy(bill, shippingAddress, version + 1);
    }

    private Order copy(Bill newBill, @Nullable Address newAddress, long newVersion) {
        return new Order(
                id,
                parties,
                origin,
                newBill,
                status,
                waiting,
                newAddress,
                dues,
                shipment,
                milestones,
                cancellation,
                newVersion);
    }

    private Order with(
            OrderStatus newStatus,
            @Nullable Waiting newWaiting,
            Dues newDues,
            @Nullable Shipment newShipment,
            Milestones newMilestones,
            @Nullable Cancellation newCancellation) {
        return new Order(
                id,
                parties,
                origin,
                bill,
                newStatus,
                newWaiting,
                shippingAddress,
                newDues,
                newShipment,
                newMilestones,
                newCancellation,
                version);
    }
}
