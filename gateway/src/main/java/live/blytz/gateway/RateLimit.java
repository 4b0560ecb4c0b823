package live.blytz.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import reactor.core.publisher.Mono;

/**
 * Counts calls in Redis, so that the limit holds across all gateways. A caller may use a whole
 * window's calls at once; each then comes back after its share of the window. Without Redis calls
 * go on uncounted: a shop that is open without a doorman beats a closed one.
 */
class RateLimit {

    private static final RedisScript<Long> SCRIPT =
            RedisScript.of(new ClassPathResource("rate-limit.lua"), Long.class);

    private final ReactiveStringRedisTemplate redis;
    private final GatewaySettings.Limits limits;
    private final Patience patience;

    RateLimit(
            ReactiveStringRedisTemplate redis,
            GatewaySettings.Limits limits,
            MeterRegistry metrics) {
        this.redis = redis;
        this.limits = limits;
        this.patience = new Patience(limits.deadline(), metrics.counter("blytz.gateway.uncounted"));
    }

    /** How long this address must wait; zero lets it in. */
    Mono<Duration> ofAddress(String address) {
        return waitingTime("rate:ip:" + address, limits.perIp());
    }

    /** How long this person must wait; zero lets them in. */
    Mono<Duration> ofUser(String user) {
        return waitingTime("rate:user:" + user, limits.perUser());
    }

    private Mono<Duration> waitingTime(String key, int calls) {
        var window = Long.toString(limits.window().toNanos() / 1000);
        var micros =
                redis.execute(SCRIPT, List.of(key), List.of(Integer.toString(calls), window))
                        .next();
        return patience.ask(micros, 0L).map(wait -> Duration.ofNanos(wait * 1000));
    }
}
