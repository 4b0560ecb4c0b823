package live.blytz.platform.event;

import org.jspecify.annotations.Nullable;

/** A record that no retry can make readable: it becomes a dead letter at once. */
public final class PoisonRecord extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PoisonRecord(String message) {
        super(message);
    }

    PoisonRecord(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
