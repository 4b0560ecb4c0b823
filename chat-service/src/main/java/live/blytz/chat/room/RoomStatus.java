package live.blytz.chat.room;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a show stands in its life, as auction-service tells it. */
public enum RoomStatus {
    /** Nothing was heard of the show itself yet. */
    UNKNOWN,
    SCHEDULED,
    PRE_LIVE,
    LIVE,
    ENDING,
    ENDED,
    CANCELLED;

    public static RoomStatus of(String wire) {
        for (var status : values()) {
            if (status.wire().equals(wire)) {
                return status;
            }
        }
        return UNKNOWN;
    }

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean takesComments() {
        return this == PRE_LIVE || this == LIVE || this == ENDING;
    }

    /** Viewers count towards the show's peak. */
    public boolean isOnAir() {
        return this == LIVE || this == ENDING;
    }

    public boolean isOver() {
        return this == ENDED || this == CANCELLED;
    }
}
