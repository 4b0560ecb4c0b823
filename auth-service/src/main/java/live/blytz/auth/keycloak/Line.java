package live.blytz.auth.keycloak;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.function.Supplier;
import live.blytz.platform.problem.CommonReason;
import live.blytz.platform.problem.Problem;
import live.blytz.platform.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * The line to the identity provider. While it is dead nobody waits for it: callers hold database
 * connections, which others need.
 */
@Component
class Line {

    private static final Logger log = LoggerFactory.getLogger(Line.class);

    private final CircuitBreaker breaker =
            CircuitBreaker.of(
                    "keycloak",
                    CircuitBreakerConfig.custom()
                            .slidingWindowSize(10)
                            .minimumNumberOfCalls(5)
                            .slowCallRateThreshold(100)
                            .waitDurationInOpenState(Duration.ofSeconds(2))
                            .permittedNumberOfCallsInHalfOpenState(2)
                            .recordException(Line::isOutage)
                            .build());

    <T> T ask(Supplier<T> call) {
        try {
            return breaker.executeSupplier(call);
        } catch (CallNotPermittedException dead) {
            throw unavailable();
        } catch (RestClientException | ProcessingException | WebApplicationException away) {
            log.warn("the identity provider does not answer: {}", away.toString());
            throw unavailable();
        }
    }

    private static boolean isOutage(Throwable thrown) {
        return thrown instanceof RestClientException || thrown instanceof ProcessingException;
    }

    private static Refusal unavailable() {
        return Refusal.of(
                Problem.of(CommonReason.UNAVAILABLE)
                        .detail("Accounts cannot be reached right now."));
    }
}
