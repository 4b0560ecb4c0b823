package live.blytz.gateway;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.DefaultCsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestHandler;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Who comes with a cookie alone says a word that only our own pages can know. It follows from the
 * cookie, so it is never stored and always of this very login.
 */
@Component
class SessionCsrf
        implements ServerCsrfTokenRepository,
                ServerCsrfTokenRequestHandler,
                ServerWebExchangeMatcher {

    static final String HEADER = "X-CSRF-Token";

    private static final Set<HttpMethod> HARMLESS =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);

    /** Whether the word is asked for. Logging in needs none: its origin is looked at. */
    @Override
    public Mono<MatchResult> matches(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        return HARMLESS.contains(request.getMethod())
                        || SessionDoor.isLogin(request)
                        || !SessionTokens.speakFor(request)
                ? MatchResult.notMatch()
                : MatchResult.match();
    }

    @Override
    public Mono<CsrfToken> loadToken(ServerWebExchange exchange) {
        return Mono.justOrEmpty(SessionId.in(exchange.getRequest()))
                .map(id -> new DefaultCsrfToken(HEADER, "_csrf", id.csrf()));
    }

    /** From the header only: reading a form here would leave nothing for the service. */
    @Override
    public Mono<String> resolveCsrfTokenValue(ServerWebExchange exchange, CsrfToken expected) {
        return Mono.justOrEmpty(exchange.getRequest().getHeaders().getFirst(HEADER));
    }

    @Override
    public Mono<CsrfToken> generateToken(ServerWebExchange exchange) {
        return loadToken(exchange);
    }

    @Override
    public Mono<Void> saveToken(ServerWebExchange exchange, @Nullable CsrfToken token) {
        return Mono.empty();
    }

    @Override
    public void handle(ServerWebExchange exchange, Mono<CsrfToken> token) {
        // pages learn it from GET /session
    }
}
