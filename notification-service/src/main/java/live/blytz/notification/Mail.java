package live.blytz.notification;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that is due.
 *
 * @param id of the notification it tells of
 * @param attempts this one included
 */
record Mail(
        UUID id,
        String to,
        String firstName,
        Locale locale,
        String subject,
        String body,
        @Nullable String link,
        int attempts) {}
