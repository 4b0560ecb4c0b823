package live.blytz.auth.persistence;

import java.time.Duration;
import live.blytz.auth.application.Attempts;
import live.blytz.auth.application.AuthSettings;
import live.blytz.auth.domain.Fingerprint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/**
 * Counts per account and address together, so that nobody can lock another one out, and per address
 * alone. Without Redis nothing is counted here: the identity provider's own brake still works.
 */
@Component
class RedisAttempts implements Attempts {

    private static final Logger log = LoggerFactory.getLogger(RedisAttempts.class);

    private final StringRedisTemplate redis;
    private final Counters counters;
    private final AuthSettings.Attempting limits;

    RedisAttempts(StringRedisTemplate redis, Counters counters, AuthSettings settings) {
        this.redis = redis;
        this.counters = counters;
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
            counters.count(ofAccount(email, ipAddress), limits.window());
            counters.count(ofAddress(ipAddress), limits.window());
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

    private Duration waitingTime(String key, int limit) {
        var count = redis.opsForValue().get(key);
        if (count == null || Integer.parseInt(count) < limit) {
            return Duration.ZERO;
        }
        return counters.left(key);
    }

    private static String ofAccount(String email, String ipAddress) {
        return "login:failed:" + Fingerprint.of(email).hex() + ":" + ipAddress;
    }

    private static String ofAddress(String ipAddress) {
        return "login:failed:ip:" + ipAddress;
    }
}
