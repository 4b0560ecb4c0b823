package live.blytz.order.application;

import live.blytz.order.domain.OrderId;
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

    DeadlineSweep(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Scheduled(fixedDelayString = "${blytz.order.sweep-interval}")
    void sweep() {
        deadlines.overdue(BATCH).forEach(this::end);
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
