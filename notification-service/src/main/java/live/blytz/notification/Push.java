package live.blytz.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A push that is due.
 *
 * @param tag a phone shows the last one with it
 * @param isCollapsible whether a phone that was away needs only the last one with the tag
 * @param action what its button says
 * @param unread in its reader's inbox, at this moment
 * @param attempts this one included
 */
record Push(
        UUID eventId,
        UUID notificationId,
        UUID deviceId,
        String token,
        String platform,
        Category category,
        String tag,
        boolean isCollapsible,
        String title,
        String body,
        String action,
        @Nullable String link,
        @Nullable String imageUrl,
        int unread,
        Instant expiresAt,
        int attempts) {}
