package live.blytz.auth.persistence;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import live.blytz.auth.application.Attempts;
import live.blytz.auth.application.AuthSettings;
import live.blytz.auth.domain.Fingerprint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

/**
 * Counts per account and address together, so that nobody can lock another one out, and per address
 * alone. Without Redis nothing is counted here: the identity provider's own brake still works.
 */
@Component
class RedisAttempts implements Attempts {

    private static final Logger log = LoggerFactory.getLogger(RedisAttempts.class);

    private static final RedisScript<Long> COUNT =
            RedisScript.of(
                    """
                    local count = redis.call('INCR', KEYS[1])
                    if count == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
                    return count
                    """,
                    Long.class);

    private final StringRedisTemplate redis;
    private final AuthSettings.Attempting limits;

    RedisAttempts(StringRedisTemplate redis, AuthSettings settings) {
        this.redis = redis;
        this.limits = settings.attempts();
    }

    @Override
    public Duration waitingTime(String email, String ipAddress) {
        try {
            var account = waitingTime(ofAccount(email, ipAddress), limits.perAccount());
            var address = waitingTime(ofAddress(ipAddress), limits.perAddress());
            return account.compareTo(address) > 0 ? account : address;
        } catch (DataAccessException away) {
            log.warn("wrong passwords are not counted", away);
            return Duration.ZERO;
        }
    }

    @Override
    public void failed(String email, String ipAddress) {
        try {
            count(ofAccount(email, ipAddress));
            count(ofAddress(ipAddress));
        } catch (DataAccessException away) {
            log.warn("a wrong password was not counted", away);
        }
    }

    @Override
    public void succeeded(String email, String ipAddress) {
        try {
            redis.delete(ofAccount(email, ipAddress));
        } catch (DataAccessException away) {
            log.warn("wrong passwords were not forgotten", away);
        }
    }

    private void count(String key) {
        redis.execute(COUNT, List.of(key), Long.toString(limits.window().toMillis()));
    }

    private Duration waitingTime(String key, int limit) {
        var count = redis.opsForValue().get(key);
        if (count == null || Integer.parseInt(count) < limit) {
            return Duration.ZERO;
        }
        var left = redis.getExpire(key, TimeUnit.MILLISECONDS);
        return Duration.ofMillis(Math.max(left == null ? 0 : left, 1000));
    }

    private static String ofAccount(String email, String ipAddress) {
        return "login:failed:" + Fingerprint.of(email).hex() + ":" + ipAddress;
    }

    private static String ofAddress(String ipAddress) {
        return "login:failed:ip:" + ipAddress;
    }
}
