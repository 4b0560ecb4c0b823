package live.blytz.auth.persistence;

import java.time.Duration;
import live.blytz.auth.application.AuthSettings;
import live.blytz.auth.application.Brakes;
import live.blytz.auth.domain.Fingerprint;
import live.blytz.auth.domain.Purpose;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/**
 * Keys {@code verification:asked:…} and {@code verification:guessed:…}; those of codes have an
 * {@code @} where these have a word. Without Redis there are no codes, and nobody is let through.
 */
@Component
class RedisBrakes implements Brakes {

    private static final Duration HOUR = Duration.ofHours(1);

    private final StringRedisTemplate redis;
    private final Counters counters;
    private final AuthSettings.Coding limits;

    RedisBrakes(StringRedisTemplate redis, Counters counters, AuthSettings settings) {
        this.redis = redis;
        this.counters = counters;
        this.limits = settings.codes();
    }

    @Override
    public Duration asking(String email, Purpose purpose, String ipAddress) {
        var pause = key("paused", email, purpose);
        if (Boolean.FALSE.equals(redis.opsForValue().setIfAbsent(pause, "1", limits.pause()))) {
            return counters.left(pause);
        }
        var network = "verification:asked:ip:" + ipAddress;
        if (counters.count(network, HOUR) > limits.perAddressHour()) {
            return counters.left(network);
        }
        var address = key("asked", email, purpose);
        return counters.count(address, HOUR) > limits.perHour()
                ? counters.left(address)
                : Duration.ZERO;
    }

    @Override
    public void sentUnasked(String email, Purpose purpose) {
        redis.opsForValue().set(key("paused", email, purpose), "1", limits.pause());
    }

    @Override
    public Duration guessing(String email, Purpose purpose, String ipAddress) {
        var address = key("guessed", email, purpose);
        if (counters.count(address, limits.window()) > limits.guesses()) {
            return counters.left(address);
        }
        var network = guessesFrom(ipAddress);
        return counters.count(network, limits.window()) > limits.guessesPerAddress()
                ? counters.left(network)
                : Duration.ZERO;
    }

    @Override
    public void guessedRight(String email, Purpose purpose, String ipAddress) {
        redis.delete(key("guessed", email, purpose));
        redis.opsForValue().decrement(guessesFrom(ipAddress));
    }

    private static String guessesFrom(String ipAddress) {
        return "verification:guessed:ip:" + ipAddress;
    }

    private static String key(String what, String email, Purpose purpose) {
        return "verification:%s:%s:%s".formatted(what, purpose.word(), Fingerprint.of(email).hex());
    }
}
