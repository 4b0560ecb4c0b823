package live.blytz.platform.event;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import live.blytz.events.position.RiderMoved;
import live.blytz.platform.test.EventProbe.Told;

/** Events for tests: a rider who moves north by one degree of latitude with every step. */
final class Examples {

    private Examples() {}

    static String unique(String word) {
        return word + "-" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36);
    }

    static RiderMoved step(UUID rider, int number) {
        return RiderMoved.newBuilder()
                .setRiderId(rider)
                .setLat(number)
                .setLng(120.98)
                .setOccurredAt(Instant.ofEpochMilli(1_767_225_600_000L + number))
                .build();
    }

    static int number(RiderMoved step) {
        return (int) step.getLat();
    }

    static List<Integer> numbers(List<Told<RiderMoved>> told) {
        return told.stream().map(each -> number(each.event())).toList();
    }

    /** Until it is true, for 20 seconds at most. */
    static void until(String what, BooleanSupplier fact) {
        var giveUpAt = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!fact.getAsBoolean()) {
            if (System.nanoTime() - giveUpAt > 0) {
                throw new AssertionError("not within 20 s: " + what);
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }
}
