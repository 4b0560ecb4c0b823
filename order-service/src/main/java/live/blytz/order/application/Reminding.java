package live.blytz.order.application;

import java.util.List;
import live.blytz.order.domain.Order;
import live.blytz.order.domain.OrderId;
import live.blytz.order.domain.OrderReason;
import live.blytz.platform.problem.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Orders that wait for somebody, and reminding them of it. */
@Service
@Transactional
public class Reminding {

    private final Orders orders;
    private final Asked asked;

    Reminding(Orders orders, Asked asked) {
        this.orders = orders;
        this.asked = asked;
    }

    /** Those first whose time is over first. */
    @Transactional(readOnly = true)
    public List<Order> waiting(WaitingFilter filter, int limit) {
        return orders.waiting(filter, limit);
    }

    /**
     * What it waits for cannot change meanwhile: nothing is asked for that is not wanted any more.
     *
     * @return the types of what is told again
     */
    public List<String> remind(OrderId id) {
        var order = orders.locked(id).orElseThrow(Refusal::notFound);
        if (order.waiting() == null) {
            throw Refusal.of(OrderReason.NOT_WAITING, "It is " + order.status().word() + ".");
        }
        var told = asked.tellAgain(id);
        if (told.isEmpty()) {
            throw Refusal.of(
                    OrderReason.NOTHING_TO_TELL,
                    "What was asked for this order was not kept: it is older than that.");
        }
        return told;
    }
}
