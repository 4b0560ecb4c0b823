package live.blytz.order.application;

import java.time.Instant;
import java.util.UUID;
import live.blytz.order.domain.OrderId;
import live.blytz.order.domain.OrderStatus;
import org.jspecify.annotations.Nullable;

/**
 * @param from placed at this time or later
 * @param until placed before this time
 * @param after the list goes on behind this place
 */
public record OrderFilter(
        @Nullable UUID buyer,
        @Nullable UUID seller,
        @Nullable OrderStatus status,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Place after) {

    public record Place(Instant placedAt, OrderId id) {}

    public OrderFilter after(Place place) {
        return new OrderFilter(buyer, seller, status, from, until, place);
    }
}
