package live.blytz.gateway;

import java.util.Arrays;
import live.blytz.platform.problem.CommonReason;
import live.blytz.platform.problem.Problem;
import live.blytz.platform.problem.Reason;
import live.blytz.platform.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;

/** Whatever goes wrong inside the gateway leaves it as a problem document. */
@Component
@Order(-2) // before Boot's own error pages
class Failures implements WebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);

    /** The usual number for a client that leaves in the middle of its own request. */
    private static final int CLIENT_LEFT = 499;

    private final Refusing refusing;

    Failures(Refusing refusing) {
        this.refusing = refusing;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable thrown) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(thrown); // half an answer is out: only cutting the line is honest now
        }
        if (thrown instanceof AbortedException) {
            return gone(exchange);
        }
        if (thrown instanceof ErrorResponse answer) {
            copyAllow(answer.getHeaders(), exchange.getResponse().getHeaders());
        }
        try (var _ = MDC.putCloseable("traceId", Refusing.traceId(exchange))) {
            return refusing.with(exchange, problem(thrown));
        }
    }

    /** Nobody is there to read an answer; the status is for whoever counts them. */
    private static Mono<Void> gone(ServerWebExchange exchange) {
        exchange.getResponse().setRawStatusCode(CLIENT_LEFT);
        return Mono.empty();
    }

    private static Problem problem(Throwable thrown) {
        return switch (thrown) {
            case Refusal refusal -> refusal.problem();
            case ErrorResponse answer -> Problem.of(reason(answer.getStatusCode().value()));
            case DataBufferLimitException _ -> Problem.of(CommonReason.TOO_LARGE);
            case AuthenticationServiceException _ ->
                    Problem.of(CommonReason.UNAVAILABLE)
                            .detail("Tokens cannot be checked right now.");
            default -> {
                log.error("a bug, or an outage nobody thought of", thrown);
                yield Problem.of(CommonReason.INTERNAL);
            }
        };
    }

    private static Reason reason(int status) {
        return Arrays.stream(CommonReason.values())
                .filter(reason -> reason.status() == status)
                .map(Reason.class::cast)
                .findFirst()
                .orElseGet(
                        () -> {
                            if (status == GatewayReason.TIMED_OUT.status()) {
                                return GatewayReason.TIMED_OUT;
                            }
                            return status < 500 ? CommonReason.MALFORMED : CommonReason.INTERNAL;
                        });
    }

    private static void copyAllow(HttpHeaders from, HttpHeaders to) {
        if (!from.getAllow().isEmpty()) {
            to.setAllow(from.getAllow());
        }
    }
}
