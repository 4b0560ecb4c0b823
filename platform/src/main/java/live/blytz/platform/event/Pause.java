package live.blytz.platform.event;

import java.time.Duration;

/** Time to leave alone what failed: twice as long after every failure, up to five seconds. */
record Pause(Duration length, long endsAt) {

    private static final Duration SHORTEST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    static Pause first() {
        return of(SHORTEST);
    }

    Pause longer() {
        var twice = length.multipliedBy(2);
        return of(twice.compareTo(LONGEST) > 0 ? LONGEST : twice);
    }

    boolean isOver(long nanoTime) {
        return nanoTime - endsAt >= 0;
    }

    private static Pause of(Duration length) {
        return new Pause(length, System.nanoTime() + length.toNanos());
    }
}
