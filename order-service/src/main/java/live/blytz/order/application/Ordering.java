package live.blytz.order.application;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import live.blytz.order.domain.Actor;
import live.blytz.order.domain.Fulfilment;
import live.blytz.order.domain.Order;
import live.blytz.order.domain.OrderId;
import live.blytz.order.domain.Outcome;
import live.blytz.order.domain.Side;
import live.blytz.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with an order that is there. */
@Service
@Transactional
public class Ordering {

    private final Orders orders;
    private final OrderSteps steps;
    private final Addresses addresses;
    private final Fulfilment fulfilment;
    private final InstantSource clock;

    Ordering(
            Orders orders,
            OrderSteps steps,
            Addresses addresses,
            Fulfilment fulfilment,
            InstantSource clock) {
        this.orders = orders;
        this.steps = steps;
        this.addresses = addresses;
        this.fulfilment = fulfilment;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Order read(OrderId id, Actor actor) {
        return orders.find(id)
                .filter(order -> actor.sideOf(order).isPresent())
                .orElseThrow(Refusal::notFound);
    }

    @Transactional(readOnly = true)
    public List<Order> list(OrderFilter filter, int limit) {
        return orders.list(filter, limit);
    }

    public Outcome pay(OrderId id, Actor actor, @Nullable UUID method) {
        return steps.take(
                id,
                actor,
                Side.BUYER,
                order -> fulfilment.payAgain(order, method, clock.instant()));
    }

    /**
     * @param expected refuses a version that the buyer has not seen
     */
    public Outcome readdress(OrderId id, Actor actor, UUID addressId, LongConsumer expected) {
        return steps.take(
                id,
                actor,
                Side.BUYER,
                order -> {
                    expected.accept(order.version());
                    var entry =
                            addresses.find(actor.id(), addressId).orElseThrow(Refusal::notFound);
                    return fulfilment.readdress(order, entry.address(), clock.instant());
                });
    }

    public Outcome cancel(OrderId id, Actor actor, @Nullable String note) {
        return steps.take(
                id,
                order -> {
                    var side = actor.sideOf(order).orElseThrow(Refusal::notFound);
                    return fulfilment.cancel(order, side, note, clock.instant());
                });
    }
}
