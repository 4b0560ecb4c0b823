package live.blytz.local.fcm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a device makes of a message. */
final class Reading {

    private Reading() {}

    static Push of(String name, Instant now, JsonNode message) {
        var data = message.path("data");
        return new Push(
                name,
                now,
                message.path("token").asString(),
                platform(message),
                shown(message, "title"),
                shown(message, "body"),
                text(message.path("notification").path("image")),
                tag(message, name),
                link(message, data),
                text(data.path("action")),
                text(data.path("category")),
                text(data.path("event_id")),
                text(data.path("notification_id")),
                text(data.path("device_id")),
                badge(message),
                isUrgent(message),
                true);
    }

    private static String platform(JsonNode message) {
        if (message.has("android")) {
            return "android";
        }
        return message.has("apns") ? "ios" : "web";
    }

    /** A browser may have words of its own. */
    private static String shown(JsonNode message, String field) {
        return message.path("webpush")
                .path("notification")
                .path(field)
                .asString(message.path("notification").path(field).asString(""));
    }

    private static String tag(JsonNode message, String name) {
        return message.path("android")
                .path("notification")
                .path("tag")
                .asString(
                        message.path("apns")
                                .path("headers")
                                .path("apns-collapse-id")
                                .asString(
                                        message.path("webpush")
                                                .path("notification")
                                                .path("tag")
                                                .asString(name)));
    }

    /** Browsers follow the link of the message; apps their own, in the data. */
    private static @Nullable String link(JsonNode message, JsonNode data) {
        var web = text(message.path("webpush").path("fcm_options").path("link"));
        return web == null ? text(data.path("url")) : web;
    }

    private static int badge(JsonNode message) {
        return message.path("apns")
                .path("payload")
                .path("aps")
                .path("badge")
                .asInt(
                        message.path("android")
                                .path("notification")
                                .path("notification_count")
                                .asInt(0));
    }

    private static boolean isUrgent(JsonNode message) {
        return message.path("android").path("priority").asString("").equalsIgnoreCase("high")
                || message.path("apns")
                        .path("headers")
                        .path("apns-priority")
                        .asString("")
                        .equals("10")
                || message.path("webpush")
                        .path("headers")
                        .path("Urgency")
                        .asString("")
                        .equals("high");
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }
}
