package live.blytz.order.application;

import java.time.InstantSource;
import java.util.UUID;
import live.blytz.order.domain.Decline;
import live.blytz.order.domain.Fulfilment;
import live.blytz.order.domain.OrderId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the other services say about an order. */
@Service
@Transactional
public class Hearing {

    private final OrderSteps steps;
    private final Fulfilment fulfilment;
    private final InstantSource clock;

    Hearing(OrderSteps steps, Fulfilment fulfilment, InstantSource clock) {
        this.steps = steps;
        this.fulfilment = fulfilment;
        this.clock = clock;
    }

    public void stockReserved(OrderId id) {
        steps.take(id, order -> fulfilment.stockReserved(order, clock.instant()));
    }

    public void stockRefused(OrderId id) {
        steps.take(id, order -> fulfilment.stockRefused(order, clock.instant()));
    }

    public void paid(OrderId id, UUID payment) {
        steps.take(id, order -> fulfilment.paid(order, payment, clock.instant()));
    }

    public void declined(OrderId id, Decline decline) {
        steps.take(id, order -> fulfilment.declined(order, decline));
    }

    public void delivered(OrderId id) {
        steps.take(id, order -> fulfilment.delivered(order, clock.instant()));
    }
}
