package live.blytz.order.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import live.blytz.order.domain.Order;
import live.blytz.order.domain.OrderId;

public interface Orders {

    /**
     * @return false when the order is there already
     */
    boolean add(Order order);

    Optional<Order> find(OrderId id);

    /** Nobody else changes it until the transaction ends. */
    Optional<Order> locked(OrderId id);

    /**
     * Like {@link #locked}, but only when it is still overdue and nobody else is at it right now.
     */
    Optional<Order> lockedIfOverdue(OrderId id, Instant now);

    /**
     * @return the order with its new version
     */
    Order save(Order order);

    List<OrderId> overdue(Instant now, int atMost);

    /** Those first whose deadline comes first. */
    List<Order> waiting(WaitingFilter filter, int limit);

    /** Newest first. */
    List<Order> list(OrderFilter filter, int limit);
}
