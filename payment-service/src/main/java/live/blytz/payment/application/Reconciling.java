package live.blytz.payment.application;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import live.blytz.payment.PaymentSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Adds the books up again and again. The gauge {@code blytz.ledger.imbalance} must be 0; it is not
 * a number while the books cannot be added up, because an old zero would look like a good one.
 */
@Component
class Reconciling {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciling.class);
    private static final int MISSED = 4;

    private final Sums books;
    private final InstantSource clock;
    private final Duration staleAfter;
    private final MeterRegistry meters;
    private final Map<String, AtomicLong> sums = new ConcurrentHashMap<>();
    private volatile Found last;

    private record Found(long imbalance, Instant at) {}

    Reconciling(Sums books, InstantSource clock, PaymentSettings settings, MeterRegistry meters) {
        this.books = books;
        this.clock = clock;
        this.staleAfter = settings.reconcileEvery().multipliedBy(MISSED);
        this.meters = meters;
        this.last = new Found(0, clock.instant());
        Gauge.builder("blytz.ledger.imbalance", this, Reconciling::imbalance)
                .description("minor units that are astray; not a number when nobody knows")
                .register(meters);
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "${blytz.payment.reconcile-every}")
    void reconcile() {
        var found = books.imbalance();
        show(books.sums());
        last = new Found(found, clock.instant());
        if (found != 0) {
            LOG.error("The books do not add up: {} minor units are astray", found);
        }
    }

    /** A currency of which nothing is left in the books comes to nothing. */
    private void show(Map<String, Long> found) {
        found.keySet().forEach(this::sumOf);
        sums.forEach((currency, sum) -> sum.set(found.getOrDefault(currency, 0L)));
    }

    private double imbalance() {
        var known = last;
        return known.at.plus(staleAfter).isBefore(clock.instant()) ? Double.NaN : known.imbalance;
    }

    private AtomicLong sumOf(String currency) {
        return sums.computeIfAbsent(
                currency,
                _ -> {
                    var sum = new AtomicLong();
                    Gauge.builder("blytz.ledger.sum", sum, AtomicLong::doubleValue)
                            .description("minor units in all accounts together: zero")
                            .tag("currency", currency)
                            .register(meters);
                    return sum;
                });
    }
}
