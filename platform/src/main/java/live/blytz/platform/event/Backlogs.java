package live.blytz.platform.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** How much waits in an outbox: looked up now and then, told at any time. */
final class Backlogs {

    private static final long EVERY = Duration.ofSeconds(5).toNanos();

    private final InstantSource clock;
    private volatile Backlog last = new Backlog(0, null);
    private long measuredAt = System.nanoTime() - EVERY;

    /**
     * @param oldest when the one that waits longest was told
     */
    record Backlog(long rows, @Nullable Instant oldest) {}

    /** Something that rows wait in. */
    @FunctionalInterface
    interface Source {
        Backlog backlog();
    }

    Backlogs(MeterRegistry meters, InstantSource clock) {
        this.clock = clock;
        Gauge.builder("blytz.outbox.waiting", this, Backlogs::rows)
                .description("events that are committed and not yet in Kafka")
                .register(meters);
        Gauge.builder("blytz.outbox.oldest.age", this, each -> each.age().toMillis() / 1000d)
                .baseUnit("seconds")
                .description("how long the oldest of them waits")
                .register(meters);
    }

    /** By one thread. */
    void measure(Source source) {
        var now = System.nanoTime();
        if (now - measuredAt >= EVERY) {
            measuredAt = now;
            last = source.backlog();
        }
    }

    void none() {
        last = new Backlog(0, null);
    }

    long rows() {
        return last.rows;
    }

    Duration age() {
        var oldest = last.oldest;
        if (oldest == null) {
            return Duration.ZERO;
        }
        var age = Duration.between(oldest, clock.instant());
        return age.isNegative() ? Duration.ZERO : age;
    }
}
