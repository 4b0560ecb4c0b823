package live.blytz.chat.moderation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody finds that a comment should not be there. Keeps what was said, since show and comment
 * may be gone when it is read.
 *
 * @param note in the reporter's own words
 * @param resolvedBy the moderator or admin; of a comment that went without one, who removed it
 */
record Report(
        UUID reportId,
        UUID streamId,
        String streamTitle,
        UUID commentId,
        String text,
        UUID authorId,
        String authorName,
        UUID reporterId,
        String reporterName,
        Cause reason,
        @Nullable String note,
        Status status,
        Instant reportedAt,
        @Nullable UUID resolvedBy,
        @Nullable Instant resolvedAt) {

    enum Cause {
        SPAM,
        ABUSE,
        HATE,
        FRAUD,
        OTHER;

        @JsonCreator
        static Cause of(String wire) {
            return valueOf(wire.toUpperCase(Locale.ROOT));
        }

        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    enum Status {
        OPEN,
        REMOVED,
        DISMISSED;

        @JsonCreator
        static Status of(String wire) {
            return valueOf(wire.toUpperCase(Locale.ROOT));
        }

        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
