package live.blytz.order.application;

import java.time.InstantSource;
import java.util.List;
import live.blytz.order.domain.Fulfilment;
import live.blytz.order.domain.OrderId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends what waited in vain. Times stand in the tables, so a restart forgets none. */
@Service
@Transactional
public class Deadlines {

    private final Orders orders;
    private final OrderSteps steps;
    private final Selling selling;
    private final Fulfilment fulfilment;
    private final InstantSource clock;

    Deadlines(
            Orders orders,
            OrderSteps steps,
            Selling selling,
            Fulfilment fulfilment,
            InstantSource clock) {
        this.orders = orders;
        this.steps = steps;
        this.selling = selling;
        this.fulfilment = fulfilment;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<OrderId> overdue(int atMost) {
        return orders.overdue(clock.instant(), atMost);
    }

    /** Another instance may be at it right now: then it is theirs. */
    public void end(OrderId id) {
        var now = clock.instant();
        orders.lockedIfOverdue(id, now)
                .ifPresent(order -> steps.record(fulfilment.overdue(order, now)));
    }

    public void placeSalesWithoutProduct(int atMost) {
        selling.placeWithoutProduct(atMost);
    }
}
