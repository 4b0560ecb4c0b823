package live.blytz.notification;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * A rider's list in Redis, {@code notifications:rider:{rider_id}}: read once, gone after that. What
 * was read stands aside until the rider's device says that it came; if it says nothing, it is read
 * again.
 */
@Repository
class RiderList {

    /** The same notification is never listed twice, however often its event is heard. */
    private static final RedisScript<Long> PUSH =
            RedisScript.of(
                    """
                    if not redis.call('set', KEYS[2], '1', 'NX', 'EX', ARGV[2]) then return 0 end
                    redis.call('rpush', KEYS[1], ARGV[1])
                    redis.call('ltrim', KEYS[1], -1000, -1)
                    redis.call('expire', KEYS[1], ARGV[2])
                    return 1
                    """,
                    Long.class);

    @SuppressWarnings("rawtypes") // what a script gives has no better type
    private static final RedisScript<List> READ =
            RedisScript.of(
                    """
                    local found = {}
                    local again = redis.call('zrangebyscore', KEYS[2], '-inf', ARGV[2], 'LIMIT', 0, ARGV[4])
                    for _, id in ipairs(again) do
                        local item = redis.call('hget', KEYS[3], id)
                        if item then found[#found + 1] = item end
                        redis.call('zadd', KEYS[2], ARGV[1], id)
                    end
                    while #found < tonumber(ARGV[4]) do
                        local item = redis.call('lpop', KEYS[1])
                        if not item then break end
                        local id = cjson.decode(item).id
                        redis.call('hset', KEYS[3], id, item)
                        redis.call('zadd', KEYS[2], ARGV[1], id)
                        found[#found + 1] = item
                    end
                    redis.call('expire', KEYS[2], ARGV[3])
                    redis.call('expire', KEYS[3], ARGV[3])
                    return found
                    """,
                    List.class);

    private static final int AT_ONCE = 100;

    private final StringRedisTemplate redis;
    private final JsonMapper json;
    private final NotificationSettings settings;
    private final InstantSource clock;

    RiderList(
            StringRedisTemplate redis,
            JsonMapper json,
            NotificationSettings settings,
            InstantSource clock) {
        this.redis = redis;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
    }

    void push(UUID rider, Notification notification) {
        var list = list(rider);
        redis.execute(
                PUSH,
                List.of(list, beside(list, "seen:" + notification.id())),
                json.writeValueAsString(notification),
                ttl());
    }

    List<Notification> read(UUID rider) {
        var now = clock.millis();
        var found =
                redis.execute(
                        READ,
                        List.of(list(rider), readAt(rider), unacknowledged(rider)),
                        String.valueOf(now),
                        String.valueOf(now - settings.riderAckWindow().toMillis()),
                        ttl(),
                        String.valueOf(AT_ONCE));
        var notifications = new ArrayList<Notification>();
        for (var item : found) {
            notifications.add(json.readValue(String.valueOf(item), Notification.class));
        }
        return notifications;
    }

    /** They came: what is not known, or not this rider's, is no matter. */
    void acknowledge(UUID rider, List<UUID> ids) {
        var words = ids.stream().map(UUID::toString).toArray();
        redis.opsForZSet().remove(readAt(rider), words);
        redis.opsForHash().delete(unacknowledged(rider), words);
    }

    private String ttl() {
        return String.valueOf(settings.riderTtl().toSeconds());
    }

    private static String list(UUID rider) {
        return "notifications:rider:" + rider;
    }

    private static String readAt(UUID rider) {
        return beside(list(rider), "read_at");
    }

    private static String unacknowledged(UUID rider) {
        return beside(list(rider), "unacknowledged");
    }

    /** In the same slot of a cluster as the list. */
    private static String beside(String list, String name) {
        return "{" + list + "}:" + name;
    }
}
