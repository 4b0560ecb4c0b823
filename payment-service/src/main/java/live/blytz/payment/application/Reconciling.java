package live.blytz.payment.application;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Adds the books up again and again; the gauge {@code blytz.ledger.imbalance} must be 0. */
@Component
class Reconciling {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciling.class);

    private final Ledger ledger;
    private final AtomicLong imbalance;

    Reconciling(Ledger ledger, MeterRegistry meters) {
        this.ledger = ledger;
        this.imbalance = meters.gauge("blytz.ledger.imbalance", new AtomicLong());
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "${blytz.payment.reconcile-every}")
    void reconcile() {
        var found = ledger.imbalance();
        imbalance.set(found);
        if (found != 0) {
            LOG.error("The books do not add up: {} minor units are astray", found);
        }
    }
}
