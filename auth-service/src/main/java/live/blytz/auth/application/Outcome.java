package live.blytz.auth.application;

import java.time.Duration;
import live.blytz.auth.domain.AuthReason;

/** An answer, or why there is none. */
public sealed interface Outcome<T> {

    record Done<T>(T result) implements Outcome<T> {}

    /**
     * @param retryAfter after which asking again makes sense
     */
    record Refused<T>(AuthReason reason, Duration retryAfter) implements Outcome<T> {}

    static <T> Outcome<T> refused(AuthReason reason) {
        return new Refused<>(reason, Duration.ZERO);
    }
}
