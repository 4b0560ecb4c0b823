package live.blytz.chat.comment;

import java.time.Duration;
import java.time.Instant;
import live.blytz.platform.problem.Reason;
import org.jspecify.annotations.Nullable;

/** What became of somebody's wish to say something. */
public sealed interface Outcome {

    record Said(Comment comment) implements Outcome {}

    /**
     * @param field which part of it is wrong
     * @param retryAfter when it may be tried again
     * @param until when that ends which is the reason
     */
    record Refused(
            Reason reason,
            String message,
            @Nullable String field,
            @Nullable Duration retryAfter,
            @Nullable Instant until)
            implements Outcome {}
}
