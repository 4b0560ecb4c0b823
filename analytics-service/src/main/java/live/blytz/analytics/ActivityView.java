package live.blytz.analytics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A session and what was done in it, the latest first. */
record ActivityView(String userId, String sessionId, List<Event> events, Device deviceInfo) {

    record Event(
            String action,
            @Nullable String productId,
            @Nullable String streamId,
            Instant timestamp,
            Map<String, Object> metadata) {}

    /**
     * @param ip without the part that tells people apart
     */
    record Device(@Nullable String browser, @Nullable String os, String ip) {}

    static List<ActivityView> of(List<Document> done) {
        var sessions = new LinkedHashMap<String, ActivityView>();
        for (var each : done) {
            var session = each.getString("session_id");
            sessions.computeIfAbsent(session, _ -> begun(each)).events().add(event(each));
        }
        return List.copyOf(sessions.values());
    }

    private static ActivityView begun(Document first) {
        var device = first.get("device_info", Document.class);
        return new ActivityView(
                first.getString("user_id"),
                first.getString("session_id"),
                new ArrayList<>(),
                new Device(
                        device.getString("browser"),
                        device.getString("os"),
                        device.getString("ip")));
    }

    private static Event event(Document each) {
        return new Event(
                each.getString("action"),
                each.getString("product_id"),
                each.getString("stream_id"),
                each.getDate("at").toInstant(),
                each.get("metadata", new Document()));
    }
}
