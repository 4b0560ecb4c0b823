package live.blytz.chat.audience;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import live.blytz.chat.ChatSettings;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Repository;

/**
 * Who watches on all instances together: Redis keeps in {@code viewers:{stream_id}} when each
 * person was last seen, by its own clock. An instance that dies is forgotten with its viewers.
 */
@Repository
class Seats {

    private static final String NOW =
            """
            local time = redis.call('TIME')
            local now = time[1] * 1000 + math.floor(time[2] / 1000)
            """;

    private static final RedisScript<Long> SEEN =
            RedisScript.of(
                    NOW
                            + """
                            local added = 0
                            for i = 2, #ARGV do added = added + redis.call('ZADD', KEYS[1], now, ARGV[i]) end
                            redis.call('PEXPIRE', KEYS[1], ARGV[1] * 3)
                            return added
                            """,
                    Long.class);

    /** Unless another instance sees them again, they are gone after the grace. */
    private static final RedisScript<Long> LEFT =
            RedisScript.of(
                    NOW
                            + """
                            return redis.call('ZADD', KEYS[1], 'XX', now - ARGV[1] + ARGV[2], ARGV[3])
                            """,
                    Long.class);

    /** One instance a second takes the turn: the count, then who is gone. */
    @SuppressWarnings("rawtypes")
    private static final RedisScript<List> COUNT =
            RedisScript.of(
                    NOW
                            + """
                            if not redis.call('SET', KEYS[2], '1', 'NX', 'PX', 900) then return {} end
                            local gone = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', now - ARGV[1])
                            redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - ARGV[1])
                            table.insert(gone, 1, tostring(redis.call('ZCARD', KEYS[1])))
                            return gone
                            """,
                    List.class);

    private static final int AT_ONCE = 1000;

    private final StringRedisTemplate redis;
    private final Duration ttl;
    private final Duration grace;

    Seats(StringRedisTemplate redis, ChatSettings settings) {
        this.redis = redis;
        this.ttl = settings.viewers().ttl();
        this.grace = settings.viewers().grace();
    }

    record Count(int viewers, List<UUID> gone) {}

    /** How many of them were not there before. */
    long seen(UUID stream, Collection<UUID> users) {
        var all = users.stream().map(UUID::toString).toList();
        var added = 0L;
        for (var from = 0; from < all.size(); from += AT_ONCE) {
            var words = new ArrayList<Object>();
            words.add(Long.toString(ttl.toMillis()));
            words.addAll(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
            var some = redis.execute(SEEN, List.of(key(stream)), words.toArray());
            added += some == null ? 0 : some;
        }
        return added;
    }

    void left(UUID stream, UUID user) {
        redis.execute(
                LEFT,
                List.of(key(stream)),
                Long.toString(ttl.toMillis()),
                Long.toString(grace.toMillis()),
                user.toString());
    }

    /** Empty when another instance counts in this second. */
    Optional<Count> count(UUID stream) {
        var answer =
                redis.execute(
                        COUNT,
                        List.of(key(stream), key(stream) + ":turn"),
                        Long.toString(ttl.toMillis()));
        if (answer == null || answer.isEmpty()) {
            return Optional.empty();
        }
        var words = new ArrayList<String>();
        answer.forEach(word -> words.add(String.valueOf(word)));
        return Optional.of(
                new Count(
                        Integer.parseInt(words.getFirst()),
                        words.subList(1, words.size()).stream().map(UUID::fromString).toList()));
    }

    private static String key(UUID stream) {
        return "viewers:" + stream;
    }
}
