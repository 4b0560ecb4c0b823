package live.blytz.gateway;

import java.util.List;
import java.util.stream.Stream;
import live.blytz.platform.problem.Problem;
import live.blytz.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.server.authentication.ServerBearerTokenAuthenticationConverter;
import org.springframework.security.web.server.authentication.ServerAuthenticationConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/**
 * Finds the caller's token: the one they send, or else that of the session which their cookie
 * names. From here on both are the same.
 */
@Component
class SessionTokens implements ServerAuthenticationConverter {

    private static final String ATTRIBUTE = SessionTokens.class.getName();
    private static final String API = "/api/**";

    private final ServerAuthenticationConverter sent =
            new ServerBearerTokenAuthenticationConverter();
    private final Renewing renewing;
    private final List<PathPattern> services;

    SessionTokens(Renewing renewing, GatewaySettings settings) {
        this.renewing = renewing;
        this.services =
                Stream.concat(Stream.of(API), settings.sockets().paths().stream())
                        .map(PathPatternParser.defaultInstance::parse)
                        .toList();
    }

    /** Of the session that speaks here instead of an Authorization header. */
    static @Nullable String in(ServerWebExchange exchange) {
        return exchange.getAttribute(ATTRIBUTE);
    }

    /** Whether the call is made with nothing but a cookie. */
    static boolean speakFor(ServerHttpRequest request) {
        return !request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
                && SessionId.in(request).isPresent();
    }

    @Override
    public Mono<Authentication> convert(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        if (!speakFor(request) || !isForAService(request)) {
            return sent.convert(exchange);
        }
        // pages name theirs, and Origins has looked at it; nobody else has a cookie to show
        if (isUpgrade(request) && request.getHeaders().getOrigin() == null) {
            return Mono.error(Refusal.of(Problem.of(GatewayReason.FOREIGN_ORIGIN)));
        }
        return renewing.fresh(SessionId.in(request).orElseThrow())
                .map(
                        login -> {
                            var access = login.tokens().access();
                            exchange.getAttributes().put(ATTRIBUTE, access);
                            return new BearerTokenAuthenticationToken(access);
                        });
    }

    private boolean isForAService(ServerHttpRequest request) {
        var path = request.getPath().pathWithinApplication();
        return services.stream().anyMatch(pattern -> pattern.matches(path));
    }

    private static boolean isUpgrade(ServerHttpRequest request) {
        return "websocket".equalsIgnoreCase(request.getHeaders().getUpgrade());
    }
}
