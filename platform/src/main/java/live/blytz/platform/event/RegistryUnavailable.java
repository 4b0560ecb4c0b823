package live.blytz.platform.event;

import org.jspecify.annotations.Nullable;

/** The schema registry did not answer, or not with sense. It may the next time. */
final class RegistryUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RegistryUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
