package live.blytz.auth.persistence;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

/** Figures in Redis that rise, and are forgotten a while after the first. */
@Component
class Counters {

    private static final Duration AT_LEAST = Duration.ofSeconds(1);

    private static final RedisScript<Long> COUNT =
            RedisScript.of(
                    """
                    local count = redis.call('INCR', KEYS[1])
                    if count == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
                    return count
                    """,
                    Long.class);

    private final StringRedisTemplate redis;

    Counters(StringRedisTemplate redis) {
        this.redis = redis;
    }

    /**
     * @return how many there are now
     */
    long count(String key, Duration window) {
        var count = redis.execute(COUNT, List.of(key), Long.toString(window.toMillis()));
        return count == null ? 0 : count;
    }

    /** Until the key is forgotten; at least a second. */
    Duration left(String key) {
        var left = redis.getExpire(key, TimeUnit.MILLISECONDS);
        var time = Duration.ofMillis(left == null ? 0 : left);
        return time.compareTo(AT_LEAST) > 0 ? time : AT_LEAST;
    }
}
