package live.blytz.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of somebody's inbox. */
record Notification(
        UUID id,
        String category,
        String title,
        String body,
        @Nullable String link,
        Instant createdAt,
        boolean read) {}
