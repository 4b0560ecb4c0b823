package live.blytz.platform.event;

import org.jspecify.annotations.Nullable;

/**
 * Thrown by a handler when something it needs is away: the record waits and is tried again until it
 * works, instead of becoming a dead letter.
 */
public class TryLater extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TryLater(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
