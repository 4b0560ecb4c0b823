package live.blytz.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import live.blytz.platform.problem.CommonReason;
import live.blytz.platform.problem.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * The address is counted before anything is checked, so that guessing tokens is limited too; the
 * person once they are known.
 */
@Configuration(proxyBeanMethods = false)
class Limiting {

    /** Where Spring Security stands among the filters. */
    private static final int SECURITY = -100;

    @Bean
    RateLimit rateLimit(
            ReactiveStringRedisTemplate redis, GatewaySettings settings, MeterRegistry metrics) {
        return new RateLimit(redis, settings.limits(), metrics);
    }

    @Bean
    @Order(SECURITY - 10)
    WebFilter addressLimit(RateLimit limit, Refusing refusing) {
        return (exchange, chain) ->
                limit.ofAddress(ClientAddress.of(exchange))
                        .flatMap(wait -> admit(exchange, chain, refusing, wait));
    }

    @Bean
    @Order(SECURITY + 10)
    WebFilter userLimit(RateLimit limit, Refusing refusing) {
        return (exchange, chain) ->
                exchange.getPrincipal()
                        .ofType(JwtAuthenticationToken.class)
                        .flatMap(token -> limit.ofUser(token.getName()))
                        .defaultIfEmpty(Duration.ZERO)
                        .flatMap(wait -> admit(exchange, chain, refusing, wait));
    }

    private static Mono<Void> admit(
            ServerWebExchange exchange, WebFilterChain chain, Refusing refusing, Duration wait) {
        return wait.isZero()
                ? chain.filter(exchange)
                : refusing.with(exchange, Problem.of(CommonReason.RATE_LIMITED), wait);
    }
}
