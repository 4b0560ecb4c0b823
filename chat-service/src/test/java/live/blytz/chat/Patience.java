package live.blytz.chat;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what must become true. */
public final class Patience {

    private static final Duration LONGEST = Duration.ofSeconds(40);

    private Patience() {}

    public static void until(BooleanSupplier truth) {
        var giveUpAt = System.nanoTime() + LONGEST.toNanos();
        while (!truth.getAsBoolean()) {
            if (System.nanoTime() > giveUpAt) {
                throw new AssertionError("it did not become true");
            }
            sleep(Duration.ofMillis(20));
        }
    }

    public static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            throw new AssertionError(hurry);
        }
    }
}
