package live.blytz.notification;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one person's devices are to show, in that person's language.
 *
 * @param tag a phone shows the last one with it
 * @param isCollapsible whether a phone that was away needs only the last one with the tag
 * @param action what its button says
 * @param lifetime after which it is not worth showing
 */
record NewPush(
        UUID user,
        UUID notification,
        UUID event,
        Category category,
        String tag,
        boolean isCollapsible,
        String title,
        String body,
        String action,
        @Nullable String link,
        @Nullable String imageUrl,
        Duration lifetime) {}
