package live.blytz.gateway;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.reactor.bulkhead.operator.BulkheadOperator;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import live.blytz.platform.problem.CommonReason;
import live.blytz.platform.problem.Problem;
import live.blytz.platform.problem.Refusal;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.OrderedGatewayFilter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * A service that is down answers 503 at once, and one that hangs may hold only so many calls: the
 * others never notice.
 */
@Component
class Upstreams {

    /** Live feeds stay open for hours: slowness is no failure. */
    private static final Duration NEVER_SLOW = Duration.ofDays(7);

    private final GatewaySettings.Breaker settings;
    private final MeterRegistry meters;

    Upstreams(GatewaySettings settings, MeterRegistry meters) {
        this.settings = settings.breaker();
        this.meters = meters;
    }

    GatewayFilter guarding(String service) {
        var breaker =
                CircuitBreaker.of(
                        service,
                        CircuitBreakerConfig.custom()
                                .slidingWindowType(SlidingWindowType.COUNT_BASED)
                                .slidingWindowSize(settings.calls())
                                .minimumNumberOfCalls(settings.calls())
                                .failureRateThreshold(settings.failureRate())
                                .slowCallDurationThreshold(NEVER_SLOW)
                                .waitDurationInOpenState(settings.pause())
                                // or it would be shown open until somebody calls
                                .automaticTransitionFromOpenToHalfOpenEnabled(true)
                                .permittedNumberOfCallsInHalfOpenState(3)
                                .recordException(Upstreams::isOutage)
                                .build());
        Gauge.builder("blytz.gateway.breaker.open", breaker, Upstreams::isOpen)
                .description("1 while calls of this service are answered without asking it")
                .tag("service", service)
                .register(meters);
        var bulkhead =
                Bulkhead.of(
                        service,
                        BulkheadConfig.custom()
                                .maxConcurrentCalls(settings.concurrent())
                                .maxWaitDuration(Duration.ZERO)
                                .build());
        Gauge.builder("blytz.gateway.calls.free", bulkhead, Upstreams::free)
                .description("calls that this service may still be given at the same time")
                .tag("service", service)
                .register(meters);
        return new OrderedGatewayFilter(
                (exchange, chain) ->
                        chain.filter(exchange)
                                .transformDeferred(CircuitBreakerOperator.of(breaker))
                                .transformDeferred(BulkheadOperator.of(bulkhead))
                                .onErrorMap(Upstreams::isUnavailable, _ -> unavailable(service)),
                0);
    }

    private static double isOpen(CircuitBreaker breaker) {
        return breaker.getState() == CircuitBreaker.State.OPEN ? 1 : 0;
    }

    private static double free(Bulkhead bulkhead) {
        return bulkhead.getMetrics().getAvailableConcurrentCalls();
    }

    private static boolean isUnavailable(Throwable thrown) {
        return thrown instanceof CallNotPermittedException
                || thrown instanceof BulkheadFullException
                || thrown instanceof IOException; // refused, reset, unknown host
    }

    private static boolean isOutage(Throwable thrown) {
        return thrown instanceof IOException
                || thrown instanceof ResponseStatusException answer
                        && answer.getStatusCode().isSameCodeAs(HttpStatus.GATEWAY_TIMEOUT);
    }

    private static Refusal unavailable(String service) {
        return Refusal.of(
                Problem.of(CommonReason.UNAVAILABLE)
                        .detail("The service behind this path does not answer.")
                        .with("service", service));
    }
}
