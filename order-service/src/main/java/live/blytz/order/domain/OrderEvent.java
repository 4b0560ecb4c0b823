package live.blytz.order.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to an order; each carries the order as it is afterwards. */
public sealed interface OrderEvent {

    Order order();

    Instant at();

    record StockRequested(Order order, Instant at) implements OrderEvent {}

    record Placed(Order order, Instant at) implements OrderEvent {}

    /**
     * @param method the saved way to pay; null is the default one
     */
    record PaymentRequested(Order order, @Nullable UUID method, Instant at) implements OrderEvent {}

    record Declined(Order order, Instant at) implements OrderEvent {}

    record Paid(Order order, Instant at) implements OrderEvent {}

    record Readdressed(Order order, Instant at) implements OrderEvent {}

    record Shipped(Order order, Instant at) implements OrderEvent {}

    record Delivered(Order order, Instant at) implements OrderEvent {}

    record Cancelled(Order order, Instant at) implements OrderEvent {}
}
