package live.blytz.chat.conversation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** On which side of the counter somebody stands. */
enum Side {
    VENDOR,
    CUSTOMER,
    /** Nobody: the house itself notes something. */
    SYSTEM;

    static Side of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
