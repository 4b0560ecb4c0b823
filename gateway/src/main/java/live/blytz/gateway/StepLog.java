package live.blytz.gateway;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Logs each call under its trace, where steps are logged. */
@Component
class StepLog implements WebFilter, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger("live.blytz.platform.steps");

    @Override
    public int getOrder() {
        return ClientAddress.ORDER - 1;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (LOG.isDebugEnabled() && !path(exchange).startsWith("/actuator")) {
            exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> say(exchange)));
        }
        return chain.filter(exchange);
    }

    /** Without the query: people search for all kinds of things. */
    private static void say(ServerWebExchange exchange) {
        try (var _ = MDC.putCloseable("traceId", Refusing.traceId(exchange))) {
            LOG.debug(
                    "{} {} {}",
                    exchange.getRequest().getMethod(),
                    path(exchange),
                    exchange.getResponse().getStatusCode());
        }
    }

    private static String path(ServerWebExchange exchange) {
        return exchange.getRequest().getURI().getRawPath();
    }
}
