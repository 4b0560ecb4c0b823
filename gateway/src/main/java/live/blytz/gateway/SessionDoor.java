package live.blytz.gateway;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.util.Objects;
import java.util.Optional;
import live.blytz.platform.problem.Problem;
import live.blytz.platform.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Logging in and out with a cookie, for our own pages: tokens stay here, where no script of a page
 * can read them.
 */
@Configuration(proxyBeanMethods = false)
class SessionDoor {

    private static final Logger log = LoggerFactory.getLogger(SessionDoor.class);

    private static final String PATH = "/session";

    private final Sessions sessions;
    private final Renewing renewing;
    private final AuthService auth;
    private final SessionCookie cookie;
    private final WholeBody bodies;
    private final ReactiveAuthenticationManager tokens;

    SessionDoor(
            Sessions sessions,
            Renewing renewing,
            AuthService auth,
            SessionCookie cookie,
            WholeBody bodies,
            ReactiveAuthenticationManager tokens) {
        this.sessions = sessions;
        this.renewing = renewing;
        this.auth = auth;
        this.cookie = cookie;
        this.bodies = bodies;
        this.tokens = tokens;
    }

    @Bean
    RouterFunction<ServerResponse> comingAndGoing() {
        return route().GET(PATH, request -> who(request.exchange()))
                .POST(PATH, request -> login(request.exchange()))
                .DELETE(PATH, request -> logout(request.exchange()))
                .build();
    }

    static boolean isLogin(ServerHttpRequest request) {
        return request.getMethod() == HttpMethod.POST
                && request.getPath().pathWithinApplication().value().equals(PATH);
    }

    private Mono<ServerResponse> who(ServerWebExchange exchange) {
        var id = SessionId.in(exchange.getRequest());
        if (id.isEmpty()) {
            return answer(SessionView.NOBODY);
        }
        return person(exchange, id.get())
                .flatMap(SessionDoor::answer)
                .switchIfEmpty(Mono.defer(() -> nobodyAnyMore(exchange, id.get())));
    }

    /** As auth-service knows them now; empty when the session is over. */
    private Mono<SessionView> person(ServerWebExchange exchange, SessionId id) {
        return renewing.fresh(id)
                .flatMap(
                        login ->
                                tokens.authenticate(bearer(login.tokens()))
                                        .flatMap(_ -> auth.me(exchange, login.tokens())))
                .map(user -> SessionView.of(id, user))
                .onErrorComplete(SessionEnded.class)
                .onErrorComplete(InvalidBearerTokenException.class);
    }

    private Mono<ServerResponse> nobodyAnyMore(ServerWebExchange exchange, SessionId id) {
        exchange.getResponse().addCookie(cookie.cleared(exchange));
        return sessions.close(id).then(answer(SessionView.NOBODY));
    }

    private Mono<ServerResponse> login(ServerWebExchange exchange) {
        if (exchange.getRequest().getHeaders().getOrigin() == null) {
            return Mono.error(Refusal.of(Problem.of(GatewayReason.FOREIGN_ORIGIN)));
        }
        return bodies.of(exchange)
                .flatMap(credentials -> auth.login(exchange, credentials))
                .flatMap(
                        said ->
                                said.getStatusCode().is2xxSuccessful()
                                        ? welcome(exchange, said)
                                        : asItIs(said));
    }

    /** Under a new name, whatever name they came with; whoever was here before is logged out. */
    private Mono<ServerResponse> welcome(ServerWebExchange exchange, ResponseEntity<byte[]> said) {
        var login = auth.read(Objects.requireNonNull(said.getBody()));
        var granted = auth.tokens(login);
        var id = SessionId.random();
        return sessions.open(id, granted)
                .onErrorResume(away -> forget(granted).then(Mono.error(away)))
                .then(Mono.defer(() -> endFormer(exchange)))
                .then(
                        Mono.defer(
                                () -> {
                                    exchange.getResponse().addCookie(cookie.with(id, exchange));
                                    return answer(SessionView.of(id, login.required("user")));
                                }));
    }

    private static Mono<ServerResponse> asItIs(ResponseEntity<byte[]> said) {
        var answer =
                ServerResponse.status(said.getStatusCode()).cacheControl(CacheControl.noStore());
        for (var name : new String[] {HttpHeaders.CONTENT_TYPE, HttpHeaders.RETRY_AFTER}) {
            Optional.ofNullable(said.getHeaders().getFirst(name))
                    .ifPresent(value -> answer.header(name, value));
        }
        var body = said.getBody();
        return body == null ? answer.build() : answer.bodyValue(body);
    }

    private Mono<ServerResponse> logout(ServerWebExchange exchange) {
        return endFormer(exchange)
                .then(
                        Mono.defer(
                                () ->
                                        ServerResponse.noContent()
                                                .cookie(cookie.cleared(exchange))
                                                .build()));
    }

    private Mono<Void> endFormer(ServerWebExchange exchange) {
        return Mono.justOrEmpty(SessionId.in(exchange.getRequest()))
                .flatMap(
                        id ->
                                renewing.fresh(id)
                                        .flatMap(login -> forget(login.tokens()))
                                        .onErrorComplete(SessionEnded.class)
                                        .onErrorComplete(Refusal.class) // it ends here all the same
                                        .then(sessions.close(id)));
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

    private static Mono<ServerResponse> answer(SessionView view) {
        return ServerResponse.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .bodyValue(view);
    }
}
