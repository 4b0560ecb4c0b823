package live.blytz.chat.comment;

import java.time.Duration;
import live.blytz.platform.problem.Reason;
import org.jspecify.annotations.Nullable;

/** What became of somebody's wish to say something. */
public sealed interface Outcome {

    record Said(Comment comment) implements Outcome {}

    /**
     * @param field which part of it is wrong
     * @param retryAfter when it may be tried again
     */
    record Refused(
            Reason reason, String message, @Nullable String field, @Nullable Duration retryAfter)
            implements Outcome {}
}
