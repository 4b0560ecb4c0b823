package live.blytz.gateway;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.util.Objects;
import java.util.Optional;
import live.blytz.platform.problem.Problem;
import live.blytz.platform.problem.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
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

    private static final String PATH = "/session";

    private final Logins logins;
    private final AuthService auth;
    private final SessionCookie cookie;
    private final WholeBody bodies;

    SessionDoor(Logins logins, AuthService auth, SessionCookie cookie, WholeBody bodies) {
        this.logins = logins;
        this.auth = auth;
        this.cookie = cookie;
        this.bodies = bodies;
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
        return logins.person(exchange, id.get())
                .map(user -> SessionView.of(id.get(), user))
                .switchIfEmpty(Mono.fromSupplier(() -> nobodyAnyMore(exchange)))
                .flatMap(SessionDoor::answer);
    }

    private SessionView nobodyAnyMore(ServerWebExchange exchange) {
        exchange.getResponse().addCookie(cookie.cleared(exchange));
        return SessionView.NOBODY;
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

    /** Whoever was here before is logged out. */
    private Mono<ServerResponse> welcome(ServerWebExchange exchange, ResponseEntity<byte[]> said) {
        var login = auth.read(Objects.requireNonNull(said.getBody()));
        return logins.begin(login)
                .flatMap(
                        id -> {
                            exchange.getResponse().addCookie(cookie.with(id, exchange));
                            return endFormer(exchange)
                                    .then(answer(SessionView.of(id, login.required("user"))));
                        });
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
        return Mono.justOrEmpty(SessionId.in(exchange.getRequest())).flatMap(logins::end);
    }

    private static Mono<ServerResponse> answer(SessionView view) {
        return ServerResponse.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .bodyValue(view);
    }
}
