package live.blytz.tracking.messaging;

import java.util.UUID;
import live.blytz.events.Address;
import live.blytz.events.order.OrderCancelled;
import live.blytz.events.order.OrderPaid;
import live.blytz.events.order.OrderPlaced;
import live.blytz.events.order.OrderShipped;
import live.blytz.platform.event.Envelope;
import live.blytz.platform.money.Money;
import live.blytz.tracking.application.Dispatching;
import live.blytz.tracking.application.LiveFeed;
import live.blytz.tracking.application.Stories;
import live.blytz.tracking.application.Stories.Parties;
import live.blytz.tracking.domain.Delivery;
import live.blytz.tracking.domain.GeoPoint;
import live.blytz.tracking.domain.Milestone;
import live.blytz.tracking.domain.Stop;
import org.springframework.stereotype.Component;

/** A parcel's story begins with its order; its way begins when the seller ships. */
@Component
class HearingOrders {

    private static final String CANCELLED = "order_cancelled";

    private final Dispatching dispatching;
    private final Stories stories;
    private final LiveFeed feed;

    HearingOrders(Dispatching dispatching, Stories stories, LiveFeed feed) {
        this.dispatching = dispatching;
        this.stories = stories;
        this.feed = feed;
    }

    void placed(OrderPlaced order, Envelope envelope) {
        stories.add(
                envelope.id(),
                order.getOrderId(),
                new Parties(order.getBuyerId(), order.getSellerId()),
                milestone("order_placed", order.getOccurredAt()));
    }

    void paid(OrderPaid order, Envelope envelope) {
        stories.add(
                envelope.id(),
                order.getOrderId(),
                new Parties(order.getBuyerId(), order.getSellerId()),
                milestone("order_paid", order.getOccurredAt()));
        feed.changed(order.getOrderId());
    }

    void shipped(OrderShipped order, Envelope envelope) {
        stories.add(
                envelope.id(),
                order.getOrderId(),
                new Parties(order.getBuyerId(), order.getSellerId()),
                milestone("order_shipped", order.getOccurredAt()));
        if (isCancelled(order.getOrderId())) {
            return;
        }
        dispatching.dispatch(
                new Delivery.Route(
                        order.getOrderId(),
                        order.getSellerId(),
                        order.getBuyerId(),
                        order.getTrackingNumber(),
                        stop(order.getPickup()),
                        stop(order.getDropOff()),
                        Money.of(order.getDeliveryFee())));
    }

    void cancelled(OrderCancelled order, Envelope envelope) {
        stories.add(
                envelope.id(),
                order.getOrderId(),
                new Parties(order.getBuyerId(), order.getSellerId()),
                milestone(CANCELLED, order.getOccurredAt()));
        dispatching.callOff(order.getOrderId(), order.getReason());
    }

    /** A replayed event is heard after what was told since. */
    private boolean isCancelled(UUID order) {
        return stories.of(order).stream().anyMatch(each -> each.status().equals(CANCELLED));
    }

    private static Milestone milestone(String status, java.time.Instant at) {
        return new Milestone(status, at, null, null, null);
    }

    /**
     * @throws IllegalArgumentException when the address has no place on the map: no rider can be
     *     sent there, so the event is set aside for people
     */
    private static Stop stop(Address address) {
        var where = address.getLocation();
        if (where == null) {
            throw new IllegalArgumentException("an address without a location cannot be served");
        }
        return new Stop(
                address.getName(),
                address.getPhone(),
                address.getLine1(),
                address.getLine2(),
                address.getCity(),
                address.getCountry(),
                new GeoPoint(where.getLat(), where.getLng()));
    }
}
