package live.blytz.platform.event;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    /** One after the other, of several riders by turns. */
    static List<RiderMoved> walks(List<UUID> riders, int steps) {
        return IntStream.rangeClosed(1, steps)
                .boxed()
                .flatMap(number -> riders.stream().map(rider -> step(rider, number)))
                .toList();
    }

    static List<UUID> riders(int count) {
        return Stream.generate(UUID::randomUUID).limit(count).toList();
    }

    static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    static int number(RiderMoved step) {
        return (int) step.getLat();
    }

    static List<Integer> numbers(List<Told<RiderMoved>> told) {
        return told.stream().map(each -> number(each.event())).toList();
    }

    /** Until it is true, for 20 seconds at most. */
    static void until(String what, BooleanSupplier fact) {
        until(Duration.ofSeconds(20), what, fact);
    }

    static void until(Duration patience, String what, BooleanSupplier fact) {
        var giveUpAt = System.nanoTime() + patience.toNanos();
        while (!fact.getAsBoolean()) {
            if (System.nanoTime() - giveUpAt > 0) {
                throw new AssertionError("not within " + patience + ": " + what);
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
