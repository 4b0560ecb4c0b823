package live.blytz.local.chaos;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a run is wanted.
 *
 * @param span planned for so long; a slow machine may take half as long again
 * @param password of the demo users
 * @param only scenes whose name holds these words, or null for all
 * @param plant a bug for the run to find, or null
 * @param raised whether the suite was started for this run, and ends with it when interrupted
 */
public record Options(
        long seed,
        Duration span,
        String password,
        @Nullable String only,
        @Nullable Bug plant,
        boolean raised) {

    public Options {
        if (span.compareTo(Duration.ofMinutes(1)) < 0 || span.compareTo(Duration.ofHours(6)) > 0) {
            throw new IllegalArgumentException("--minutes is from 1 to 360");
        }
    }
}
