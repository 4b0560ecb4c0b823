package live.blytz.local.chaos;

import java.time.Duration;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How many bids are decided, tenth of a second by tenth of a second. */
final class Pace {

    private static final long TICK = Duration.ofMillis(100).toNanos();

    private final ConcurrentSkipListMap<Long, AtomicInteger> decided =
            new ConcurrentSkipListMap<>();

    void decided() {
        decided.computeIfAbsent(System.nanoTime() / TICK, _ -> new AtomicInteger())
                .incrementAndGet();
    }

    /** Per second; 0 for no time at all. */
    double between(long fromNanos, long toNanos) {
        var count =
                decided.subMap(fromNanos / TICK, toNanos / TICK).values().stream()
                        .mapToInt(AtomicInteger::get)
                        .sum();
        return toNanos <= fromNanos ? 0 : count * 1e9 / (toNanos - fromNanos);
    }
}
