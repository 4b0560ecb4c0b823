package live.blytz.order.application;

import java.util.function.Function;
import live.blytz.order.domain.Actor;
import live.blytz.order.domain.Order;
import live.blytz.order.domain.OrderId;
import live.blytz.order.domain.Outcome;
import live.blytz.order.domain.Side;
import live.blytz.platform.problem.CommonReason;
import live.blytz.platform.problem.Refusal;
import org.springframework.stereotype.Component;

/** Every step of an order goes through here: locked, decided, stored, told. */
@Component
class OrderSteps {

    private final Orders orders;
    private final News news;

    OrderSteps(Orders orders, News news) {
        this.orders = orders;
        this.news = news;
    }

    /** For a person; strangers learn nothing, the other side may not. */
    Outcome take(OrderId id, Actor actor, Side allowed, Function<Order, Outcome> step) {
        var order = orders.locked(id).orElseThrow(Refusal::notFound);
        if (actor.sideOf(order).orElseThrow(Refusal::notFound) != allowed) {
            throw Refusal.of(CommonReason.FORBIDDEN);
        }
        return record(step.apply(order));
    }

    /** For an event of another service. */
    Outcome take(OrderId id, Function<Order, Outcome> step) {
        return record(step.apply(orders.locked(id).orElseThrow(Refusal::notFound)));
    }

    Outcome record(Outcome outcome) {
        if (!(outcome instanceof Outcome.Moved(var order, var event))) {
            return outcome;
        }
        var saved = orders.save(order);
        news.tell(event);
        return new Outcome.Moved(saved, event);
    }

    /**
     * @return false when it was there already, and nothing is told
     */
    boolean begin(Outcome.Moved first) {
        if (!orders.add(first.order())) {
            return false;
        }
        news.tell(first.event());
        return true;
    }
}
