package live.blytz.notification;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import live.blytz.platform.id.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A push as FCM takes it: the words for all, and how the device's own system is to show them. */
@Component
class FcmMessage {

    /** What FCM takes, in bytes. */
    private static final int LARGEST = 4096;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String publicUrl;
    private final InstantSource clock;

    FcmMessage(NotificationSettings settings, InstantSource clock) {
        this.publicUrl = settings.publicUrl().toString();
        this.clock = clock;
    }

    /** One that would be too large goes without its picture. */
    String of(Push push) {
        var whole = write(push, push.imageUrl());
        return whole.getBytes(StandardCharsets.UTF_8).length > LARGEST ? write(push, null) : whole;
    }

    private String write(Push push, @Nullable String image) {
        var message = new LinkedHashMap<String, Object>();
        message.put("token", push.token());
        message.put("notification", shown(push, image));
        message.put("data", data(push));
        switch (push.platform()) {
            case "android" -> message.put("android", android(push));
            case "ios" -> message.put("apns", apns(push, image));
            default -> message.put("webpush", webpush(push, image));
        }
        return JSON.writeValueAsString(Map.of("message", message));
    }

    private static Map<String, Object> shown(Push push, @Nullable String image) {
        var words = new LinkedHashMap<String, Object>();
        words.put("title", push.title());
        words.put("body", push.body());
        if (image != null) {
            words.put("image", image);
        }
        return words;
    }

    /** For the app: where a tap leads, and whom to tell that it was opened. */
    private Map<String, String> data(Push push) {
        return Map.of(
                "event_id", push.eventId().toString(),
                "notification_id", push.notificationId().toString(),
                "device_id", push.deviceId().toString(),
                "category", push.category().word(),
                "link", push.link() == null ? "/" : push.link(),
                "url", url(push),
                "action", push.action(),
                "tag", push.tag(),
                "unread", Integer.toString(push.unread()));
    }

    private Map<String, Object> android(Push push) {
        var android = new LinkedHashMap<String, Object>();
        android.put("priority", isUrgent(push) ? "HIGH" : "NORMAL");
        android.put("ttl", left(push).toSeconds() + "s");
        if (push.isCollapsible()) {
            android.put("collapse_key", push.tag());
        }
        android.put(
                "notification",
                Map.of(
                        "tag", push.tag(),
                        "channel_id", push.category().word(),
                        "click_action", "OPEN_IN_BLYTZ",
                        "notification_count", push.unread()));
        return android;
    }

    private Map<String, Object> apns(Push push, @Nullable String image) {
        var apns = new LinkedHashMap<String, Object>();
        apns.put(
                "headers",
                Map.of(
                        "apns-priority", isUrgent(push) ? "10" : "5",
                        "apns-expiration", Long.toString(push.expiresAt().getEpochSecond()),
                        "apns-collapse-id", push.tag()));
        apns.put(
                "payload",
                Map.of(
                        "aps",
                        Map.of(
                                "badge", push.unread(),
                                "sound", "default",
                                "category", push.category().word(),
                                "thread-id", push.category().word(),
                                "mutable-content", image == null ? 0 : 1)));
        if (image != null) {
            apns.put("fcm_options", Map.of("image", image));
        }
        return apns;
    }

    private Map<String, Object> webpush(Push push, @Nullable String image) {
        var shown = new LinkedHashMap<>(shown(push, image));
        shown.put("tag", push.tag());
        shown.put("renotify", push.isCollapsible());
        shown.put("icon", publicUrl + "/bolt.svg");
        shown.put("actions", List.of(Map.of("action", "open", "title", push.action())));
        return Map.of(
                "headers",
                Map.of(
                        "TTL", Long.toString(left(push).toSeconds()),
                        "Urgency", isUrgent(push) ? "high" : "normal",
                        "Topic", topic(push.tag())),
                "notification",
                shown,
                "fcm_options",
                Map.of("link", counted(push)));
    }

    /** A page has no push that it could ask: its address says what was opened. */
    private String counted(Push push) {
        var url = url(push);
        return "%s%sopened=%s&device=%s"
                .formatted(
                        url, url.contains("?") ? "&" : "?", push.notificationId(), push.deviceId());
    }

    /** At most 32 letters of base64 (RFC 8030). */
    private static String topic(String tag) {
        var id = Ids.named("topic", tag);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        java.nio.ByteBuffer.allocate(16)
                                .putLong(id.getMostSignificantBits())
                                .putLong(id.getLeastSignificantBits())
                                .array());
    }

    private String url(Push push) {
        return publicUrl + (push.link() == null ? "" : push.link());
    }

    private static boolean isUrgent(Push push) {
        return push.category().push().map(PushManner::isUrgent).orElse(false);
    }

    private Duration left(Push push) {
        var left = Duration.between(clock.instant(), push.expiresAt());
        return left.isNegative() ? Duration.ZERO : left;
    }
}
