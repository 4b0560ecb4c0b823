package live.blytz.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A phone or a browser that its owner wants to be told on. */
record Device(
        UUID id,
        String token,
        String platform,
        @Nullable String appVersion,
        Instant registeredAt,
        Instant refreshedAt) {

    private static final int SHOWN = 6;

    /** Enough to tell two apart, too little to push to it. */
    String maskedToken() {
        return "…" + token.substring(token.length() - SHOWN);
    }
}
