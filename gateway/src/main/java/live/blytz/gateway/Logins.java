package live.blytz.gateway;

import live.blytz.platform.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** A session here and the login behind it at auth-service begin and end together. */
@Component
class Logins {

    private static final Logger log = LoggerFactory.getLogger(Logins.class);

    private final Sessions sessions;
    private final Renewing renewing;
    private final AuthService auth;
    private final ReactiveAuthenticationManager tokens;

    Logins(
            Sessions sessions,
            Renewing renewing,
            AuthService auth,
            ReactiveAuthenticationManager tokens) {
        this.sessions = sessions;
        this.renewing = renewing;
        this.auth = auth;
        this.tokens = tokens;
    }

    /** Always under a new name. */
    Mono<SessionId> begin(JsonNode login) {
        var granted = auth.tokens(login);
        var id = SessionId.random();
        return sessions.open(id, granted)
                .onErrorResume(away -> forget(granted).then(Mono.error(away)))
                .thenReturn(id);
    }

    /** As auth-service knows them now; empty when it is over. */
    Mono<JsonNode> person(ServerWebExchange exchange, SessionId id) {
        return renewing.fresh(id)
                .flatMap(
                        login ->
                                tokens.authenticate(bearer(login.tokens()))
                                        .flatMap(_ -> auth.me(exchange, login.tokens())))
                .onErrorComplete(SessionEnded.class)
                .onErrorComplete(InvalidBearerTokenException.class)
                .switchIfEmpty(sessions.close(id).then(Mono.empty()));
    }

    Mono<Void> end(SessionId id) {
        return renewing.fresh(id)
                .flatMap(login -> forget(login.tokens()))
                .onErrorComplete(SessionEnded.class)
                .onErrorComplete(Refusal.class) // it ends here all the same
                .then(sessions.close(id));
    }

    /** Once we forget them nobody has these tokens: that auth-service hears of it is good order. */
    private Mono<Void> forget(Tokens granted) {
        return auth.logout(granted)
                .doOnError(
                        away -> log.warn("a login stays open at auth-service: {}", away.toString()))
                .onErrorComplete();
    }

    private static BearerTokenAuthenticationToken bearer(Tokens granted) {
        return new BearerTokenAuthenticationToken(granted.access());
    }
}
