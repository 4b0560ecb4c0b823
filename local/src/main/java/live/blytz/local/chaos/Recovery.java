package live.blytz.local.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import live.blytz.local.evening.Finding;
import live.blytz.local.evening.Nap;

/** I10: how fast bids were decided before a fault, and how soon they are again. */
final class Recovery {

    private static final double ENOUGH = 0.9;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration SPAN = Duration.ofSeconds(3);

    private final Pace pace;
    private final List<Double> measures = new ArrayList<>();
    private double before;

    Recovery(Pace pace) {
        this.pace = pace;
    }

    /** What was decided between these moments is how fast it was, unless that is no time. */
    void measure(long fromNanos, long toNanos) {
        if (toNanos - fromNanos >= SPAN.toNanos()) {
            measures.add(pace.between(fromNanos, toNanos));
            before = measures.getLast();
        } else {
            before = measures.stream().sorted().skip(measures.size() / 2).findFirst().orElse(0.0);
        }
    }

    /** Waits until the pace is back, 30 s at most. */
    Recovered await() {
        var began = System.nanoTime();
        var best = 0.0;
        while (System.nanoTime() - began < PATIENCE.toNanos()) {
            Nap.millis(200);
            var now = System.nanoTime();
            if (now - began >= SPAN.toNanos()) {
                best = Math.max(best, pace.between(now - SPAN.toNanos(), now));
                if (best >= ENOUGH * before) {
                    return new Recovered(
                            Duration.ofNanos(now - began - SPAN.toNanos()), before, best);
                }
            }
        }
        return new Recovered(PATIENCE, before, best);
    }

    /**
     * @param after until the pace was back
     */
    record Recovered(Duration after, double before, double best) {

        Finding finding() {
            return new Finding(
                    "I10",
                    "90 % of the throughput within 30 s after a fault ends",
                    best >= ENOUGH * before,
                    "%.1f bids/s before, %.1f after %.1f s"
                            .formatted(before, best, after.toMillis() / 1000.0));
        }
    }
}
