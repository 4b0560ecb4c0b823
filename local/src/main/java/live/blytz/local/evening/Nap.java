package live.blytz.local.evening;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Waiting, with an end. */
public final class Nap {

    private Nap() {}

    public static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        }
    }

    /** Looks again and again until there is something to see. */
    public static <T> T until(String what, Duration atMost, Supplier<Optional<T>> look) {
        var end = System.nanoTime() + atMost.toNanos();
        while (true) {
            var seen = look.get();
            if (seen.isPresent()) {
                return seen.get();
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "%s did not happen within %d s".formatted(what, atMost.toSeconds()));
            }
            millis(250);
        }
    }
}
