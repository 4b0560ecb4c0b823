package live.blytz.local.fcm;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import live.blytz.local.fcm.Shape.Anything;
import live.blytz.local.fcm.Shape.Fields;
import live.blytz.local.fcm.Shape.Flag;
import live.blytz.local.fcm.Shape.Lifetime;
import live.blytz.local.fcm.Shape.Text;
import live.blytz.local.fcm.Shape.TextByName;
import live.blytz.local.fcm.Shape.Texts;
import live.blytz.local.fcm.Shape.Whole;
import live.blytz.local.fcm.Shape.Word;

/** All fields of {@code projects.messages:send}, as the REST reference has them. */
final class MessageShape {

    static final Shape REQUEST = fields("validate_only", new Flag(), "message", message());

    private MessageShape() {}

    private static Shape message() {
        return fields(
                "name",
                new Text(),
                "token",
                new Text(),
                "topic",
                new Text(),
                "condition",
                new Text(),
                "data",
                new TextByName(),
                "notification",
                texts("title", "body", "image"),
                "android",
                android(),
                "apns",
                apns(),
                "webpush",
                webpush(),
                "fcm_options",
                texts("analytics_label"));
    }

    private static Shape android() {
        return fields(
                "collapse_key", new Text(),
                "priority", new Word(Set.of("NORMAL", "HIGH")),
                "ttl", new Lifetime(),
                "restricted_package_name", new Text(),
                "data", new TextByName(),
                "notification", androidNotification(),
                "fcm_options", texts("analytics_label"),
                "direct_boot_ok", new Flag());
    }

    private static Shape androidNotification() {
        var shape =
                new HashMap<>(
                        texts(
                                        "title",
                                        "body",
                                        "icon",
                                        "color",
                                        "sound",
                                        "tag",
                                        "click_action",
                                        "body_loc_key",
                                        "title_loc_key",
                                        "channel_id",
                                        "ticker",
                                        "event_time",
                                        "image")
                                .fields());
        for (var flag :
                Set.of(
                        "sticky",
                        "local_only",
                        "default_sound",
                        "default_vibrate_timings",
                        "default_light_settings",
                        "bypass_proxy_notification")) {
            shape.put(flag, new Flag());
        }
        shape.put("body_loc_args", new Texts());
        shape.put("title_loc_args", new Texts());
        shape.put("vibrate_timings", new Texts());
        shape.put("light_settings", new Anything());
        shape.put("notification_count", new Whole());
        shape.put("visibility", new Word(Set.of("PRIVATE", "PUBLIC", "SECRET")));
        shape.put("proxy", new Word(Set.of("ALLOW", "DENY", "IF_PRIORITY_LOWERED")));
        shape.put(
                "notification_priority",
                new Word(
                        Set.of(
                                "PRIORITY_MIN",
                                "PRIORITY_LOW",
                                "PRIORITY_DEFAULT",
                                "PRIORITY_HIGH",
                                "PRIORITY_MAX")));
        return new Fields(Map.copyOf(shape));
    }

    private static Shape apns() {
        return fields(
                "headers", new TextByName(),
                "payload", new Anything(),
                "fcm_options", texts("analytics_label", "image"),
                "live_activity_token", new Text());
    }

    private static Shape webpush() {
        return fields(
                "headers", new TextByName(),
                "data", new TextByName(),
                "notification", new Anything(),
                "fcm_options", texts("link", "analytics_label"));
    }

    private static Fields texts(String... names) {
        var shape = new HashMap<String, Shape>();
        for (var name : names) {
            shape.put(name, new Text());
        }
        return new Fields(Map.copyOf(shape));
    }

    private static Fields fields(Object... namesAndShapes) {
        var shape = new HashMap<String, Shape>();
        for (var i = 0; i < namesAndShapes.length; i += 2) {
            shape.put((String) namesAndShapes[i], (Shape) namesAndShapes[i + 1]);
        }
        return new Fields(Map.copyOf(shape));
    }
}
