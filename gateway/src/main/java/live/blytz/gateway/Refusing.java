package live.blytz.gateway;

import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import java.time.Duration;
import java.util.Optional;
import live.blytz.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem document as the answer. */
@Component
class Refusing {

    /** After this a service that was down is worth another try. */
    private static final Duration SOON = Duration.ofSeconds(2);

    private final JsonMapper json;

    Refusing(JsonMapper json) {
        this.json = json;
    }

    Mono<Void> with(ServerWebExchange exchange, Problem problem) {
        return with(exchange, problem, SOON);
    }

    /**
     * @param retryAfter told with 429, 503 and 504
     */
    Mono<Void> with(ServerWebExchange exchange, Problem problem, Duration retryAfter) {
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatusCode.valueOf(problem.status()));
        var headers = response.getHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setCacheControl("no-store");
        switch (problem.status()) {
            case 401 -> headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            case 429, 503, 504 ->
                    headers.set(
                            HttpHeaders.RETRY_AFTER,
                            Long.toString(Math.max(1, retryAfter.plusMillis(999).toSeconds())));
            default -> {}
        }
        var body = json.writeValueAsBytes(problem.trace(traceId(exchange)));
        return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    static @Nullable String traceId(ServerWebExchange exchange) {
        return ServerRequestObservationContext.findCurrent(exchange.getAttributes())
                .flatMap(
                        request ->
                                Optional.ofNullable(
                                        request.<TracingContext>get(TracingContext.class)))
                .map(tracing -> tracing.getSpan())
                .map(span -> span.context().traceId())
                .orElse(null);
    }
}
