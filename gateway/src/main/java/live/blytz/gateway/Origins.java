package live.blytz.gateway;

import java.time.Duration;
import java.util.List;
import live.blytz.platform.problem.Problem;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsUtils;
import org.springframework.web.cors.reactive.DefaultCorsProcessor;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Pages of other origins may call, and open sockets, only when their origin is on the list. */
@Component
class Origins implements WebFilter, Ordered {

    private final DefaultCorsProcessor cors = new DefaultCorsProcessor();
    private final CorsConfiguration rules = new CorsConfiguration();
    private final Refusing refusing;

    Origins(GatewaySettings settings, Refusing refusing) {
        this.refusing = refusing;
        rules.setAllowedOrigins(settings.allowedOrigins());
        rules.setAllowedMethods(
                List.of(
                        HttpMethod.GET.name(),
                        HttpMethod.HEAD.name(),
                        HttpMethod.POST.name(),
                        HttpMethod.PUT.name(),
                        HttpMethod.PATCH.name(),
                        HttpMethod.DELETE.name()));
        rules.setAllowedHeaders(
                List.of(
                        HttpHeaders.AUTHORIZATION,
                        HttpHeaders.CONTENT_TYPE,
                        HttpHeaders.IF_MATCH,
                        HttpHeaders.IF_NONE_MATCH,
                        HttpHeaders.ACCEPT_LANGUAGE,
                        "Idempotency-Key",
                        "Last-Event-ID",
                        "traceparent"));
        rules.setExposedHeaders(
                List.of(
                        HttpHeaders.ETAG,
                        HttpHeaders.LOCATION,
                        HttpHeaders.LINK,
                        HttpHeaders.RETRY_AFTER,
                        "Idempotency-Replayed",
                        "Deprecation",
                        "Sunset"));
        rules.setMaxAge(Duration.ofHours(1));
    }

    @Override
    public int getOrder() {
        return ClientAddress.ORDER + 1;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var allowed = cors.process(rules, exchange);
        if (!allowed) {
            return refusing.with(exchange, Problem.of(GatewayReason.FOREIGN_ORIGIN));
        }
        return CorsUtils.isPreFlightRequest(exchange.getRequest())
                ? Mono.empty()
                : chain.filter(exchange);
    }
}
