package live.blytz.auth.persistence;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import live.blytz.auth.application.Codes;
import live.blytz.auth.domain.Code;
import live.blytz.auth.domain.Fingerprint;
import live.blytz.auth.domain.Purpose;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/**
 * Keys {@code verification:{email}:{type}:{code}}. Type and code have forms of their own and stand
 * at the end, so no two addresses share a key, whatever stands in them. Which code is the latest
 * says a key beside it; all live in places of their own, so a cluster may keep them anywhere.
 */
@Component
class RedisCodes implements Codes {

    private final StringRedisTemplate redis;

    RedisCodes(StringRedisTemplate redis) {
        this.redis = redis;
    }

    @Override
    public void lay(String email, Purpose purpose, Code code, Duration life) {
        var latest = latest(email, purpose);
        var former = redis.opsForValue().get(latest);
        redis.opsForValue().set(latest, code.digits(), life);
        if (former != null) {
            redis.delete(key(email, purpose, new Code(former)));
        }
        redis.opsForValue().set(key(email, purpose, code), "1", life);
    }

    /** The latest is compared here; that it is deleted once makes it good once. */
    @Override
    public boolean take(String email, Purpose purpose, Code code) {
        var good = redis.opsForValue().get(latest(email, purpose));
        return good != null
                && code.is(good)
                && Boolean.TRUE.equals(redis.delete(key(email, purpose, code)));
    }

    @Override
    public void putBack(String email, Purpose purpose, Code code) {
        var left = redis.getExpire(latest(email, purpose), TimeUnit.MILLISECONDS);
        if (left != null && left > 0) {
            redis.opsForValue().set(key(email, purpose, code), "1", Duration.ofMillis(left));
        }
    }

    private static String key(String email, Purpose purpose, Code code) {
        return "verification:%s:%s:%s".formatted(email, purpose.word(), code.digits());
    }

    private static String latest(String email, Purpose purpose) {
        return "verification:latest:%s:%s".formatted(purpose.word(), Fingerprint.of(email).hex());
    }
}
