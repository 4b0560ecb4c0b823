package live.blytz.order.application;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import live.blytz.order.domain.OrderId;
import live.blytz.platform.watch.Overdue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every second for what is overdue; one that cannot be ended does not hold up the others. */
@Component
class DeadlineSweep {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineSweep.class);
    private static final int BATCH = 200;

    private final Deadlines deadlines;
    private final Overdue overdue;

    DeadlineSweep(Deadlines deadlines, MeterRegistry meters, InstantSource clock) {
        this.deadlines = deadlines;
        this.overdue = new Overdue("orders", meters, clock);
    }

    @Scheduled(fixedDelayString = "${blytz.order.sweep-interval}")
    void sweep() {
        var late = deadlines.overdue(BATCH);
        overdue.found(late);
        late.forEach(this::end);
        deadlines.placeSalesWithoutProduct(BATCH);
    }

    private void end(OrderId id) {
        try {
            deadlines.end(id);
        } catch (RuntimeException e) {
            LOG.error("order {} is overdue and could not be ended; next sweep", id, e);
        }
    }
}
