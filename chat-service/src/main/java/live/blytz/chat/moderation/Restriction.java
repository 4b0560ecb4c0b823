package live.blytz.chat.moderation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import live.blytz.chat.room.Restrictions.Term;
import org.jspecify.annotations.Nullable;

/**
 * Somebody may not comment in a show, or not be in it.
 *
 * @param until when it ends; null = when it is lifted
 * @param moderatorId who decided it
 */
record Restriction(
        UUID streamId,
        UUID userId,
        String userName,
        Kind kind,
        @Nullable Instant until,
        UUID moderatorId,
        Instant since) {

    enum Kind {
        MUTE,
        BAN;

        static Kind of(String wire) {
            return valueOf(wire.toUpperCase(Locale.ROOT));
        }

        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    String id() {
        return id(streamId, userId, kind);
    }

    static String id(UUID stream, UUID user, Kind kind) {
        return "%s:%s:%s".formatted(stream, user, kind.wire());
    }

    String cursor() {
        return new ListPlace(since, id()).cursor();
    }

    Term term() {
        return new Term(until);
    }
}
