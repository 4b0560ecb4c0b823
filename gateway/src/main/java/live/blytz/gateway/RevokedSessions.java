package live.blytz.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * auth-service writes {@code revoked:session:{sid}} when a login ends before its time. Asked on
 * every call, without a cache: "logged out" means now. Without Redis a token counts until it
 * expires.
 */
@Component
class RevokedSessions {

    private final ReactiveStringRedisTemplate redis;
    private final Patience patience;

    RevokedSessions(
            ReactiveStringRedisTemplate redis, GatewaySettings settings, MeterRegistry metrics) {
        this.redis = redis;
        this.patience =
                new Patience(
                        settings.limits().deadline(),
                        metrics.counter("blytz.gateway.unchecked.sessions"));
    }

    Mono<Boolean> contain(String session) {
        return patience.ask(redis.hasKey("revoked:session:" + session), false);
    }
}
