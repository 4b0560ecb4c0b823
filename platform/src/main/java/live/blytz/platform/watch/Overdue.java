package live.blytz.platform.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * How long a sweep has been finding the same overdue thing: next to nothing while it can end what
 * it finds.
 */
public final class Overdue {

    private final InstantSource clock;
    private volatile Map<Object, Instant> since = Map.of();

    /**
     * @param what is swept, in the plural
     */
    public Overdue(String what, MeterRegistry meters, InstantSource clock) {
        this.clock = clock;
        Gauge.builder("blytz.overdue.age", this, each -> each.longest().toMillis() / 1000d)
                .description("how long something has been past its deadline and cannot be ended")
                .baseUnit("seconds")
                .tag("what", what)
                .register(meters);
    }

    /** All that is overdue now; by one thread. */
    public void found(Collection<?> all) {
        var now = clock.instant();
        var next = new HashMap<Object, Instant>();
        all.forEach(each -> next.put(each, since.getOrDefault(each, now)));
        since = next;
    }

    Duration longest() {
        var now = clock.instant();
        return since.values().stream()
                .map(first -> Duration.between(first, now))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }
}
