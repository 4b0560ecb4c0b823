package live.blytz.auth.persistence;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import live.blytz.auth.application.Revocations;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** Keys {@code revoked:session:{sid}}, each as long as a token of that session could live. */
@Component
class RedisRevocations implements Revocations {

    private static final String MARK = "revoked:sessions:kept";

    private static final byte[] YES = "1".getBytes(StandardCharsets.UTF_8);

    private final StringRedisTemplate redis;

    RedisRevocations(StringRedisTemplate redis) {
        this.redis = redis;
    }

    @Override
    public void publish(Map<String, Duration> remaining) {
        if (!remaining.isEmpty()) {
            redis.executePipelined(
                    (RedisCallback<@Nullable Object>)
                            connection -> {
                                remaining.forEach((sid, time) -> set(connection, sid, time));
                                return null;
                            });
        }
    }

    @Override
    public void mark() {
        redis.opsForValue().set(MARK, "1");
    }

    @Override
    public boolean areKept() {
        return Boolean.TRUE.equals(redis.hasKey(MARK));
    }

    private static void set(RedisConnection redis, String sid, Duration time) {
        if (time.isPositive()) {
            redis.stringCommands()
                    .pSetEx(
                            ("revoked:session:" + sid).getBytes(StandardCharsets.UTF_8),
                            time.toMillis(),
                            YES);
        }
    }
}
