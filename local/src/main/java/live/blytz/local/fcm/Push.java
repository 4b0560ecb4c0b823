package live.blytz.local.fcm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that was taken, as its device shows it.
 *
 * @param name FCM's own
 * @param token the device's
 * @param platform android, ios or web, as far as the message tells
 * @param tag a device shows the last one with it
 * @param link what a tap opens
 * @param action what its button says
 * @param eventId what happened, by which one knows a second telling of it
 * @param badge number on the app's icon
 * @param isUrgent whether it wakes the device
 * @param isShown false when a later one took its place
 */
public record Push(
        String name,
        Instant receivedAt,
        String token,
        String platform,
        String title,
        String body,
        @Nullable String image,
        String tag,
        @Nullable String link,
        @Nullable String action,
        @Nullable String category,
        @Nullable String eventId,
        @Nullable String notificationId,
        @Nullable String deviceId,
        int badge,
        boolean isUrgent,
        boolean isShown) {

    Push replaced() {
        return new Push(
                name,
                receivedAt,
                token,
                platform,
                title,
                body,
                image,
                tag,
                link,
                action,
                category,
                eventId,
                notificationId,
                deviceId,
                badge,
                isUrgent,
                false);
    }
}
