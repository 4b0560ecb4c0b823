package live.blytz.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands for auth-service: a refresh token is good once, and shown twice it ends its whole login.
 */
final class AuthDesk implements BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>> {

    static final String PASSWORD = "a-good-password";

    /** Their tokens are about to end from the first moment on. */
    static final String HASTY = "hasty@blytz.test";

    private static final Set<String> PATHS =
            Set.of(
                    "/api/v1/auth/login",
                    "/api/v1/auth/refresh",
                    "/api/v1/auth/logout",
                    "/api/v1/users/me");

    private static final JsonMapper JSON = new JsonMapper();

    /** Longer than it takes twenty calls to arrive. */
    private static final Duration THINKING = Duration.ofMillis(200);

    private final Issuer issuer;
    private final Map<String, Login> refreshTokens = new ConcurrentHashMap<>();
    private final Set<String> used = ConcurrentHashMap.newKeySet();
    private final Set<Login> over = ConcurrentHashMap.newKeySet();
    private final List<String> loggedOut = new CopyOnWriteArrayList<>();
    private volatile Duration life = Duration.ofMinutes(10);
    private volatile boolean away;

    private record Login(UUID id, UUID user) {}

    AuthDesk(Issuer issuer) {
        this.issuer = issuer;
    }

    static boolean knows(HttpServerRequest request) {
        return PATHS.contains(request.uri());
    }

    static UUID idOf(String email) {
        return UUID.nameUUIDFromBytes(email.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    static String sessionOf(String email) {
        return "session-of-" + idOf(email);
    }

    /** Of the tokens that a refresh gives from now on. */
    void tokensLast(Duration time) {
        life = time;
    }

    void isAway(boolean gone) {
        away = gone;
    }

    long refreshes() {
        return used.size();
    }

    List<String> loggedOut() {
        return loggedOut;
    }

    @Override
    public Publisher<Void> apply(HttpServerRequest request, HttpServerResponse response) {
        return request.receive()
                .aggregate()
                .asString()
                .defaultIfEmpty("{}")
                .flatMap(body -> answer(request, response, JSON.readTree(body)));
    }

    private Mono<Void> answer(
            HttpServerRequest request, HttpServerResponse response, JsonNode body) {
        if (away) {
            return said(response, 503, "{}");
        }
        return switch (request.uri()) {
            case "/api/v1/auth/login" -> login(response, body);
            case "/api/v1/auth/refresh" ->
                    Mono.delay(THINKING).then(Mono.defer(() -> refresh(response, body)));
            case "/api/v1/auth/logout" -> {
                loggedOut.add(request.requestHeaders().get("Authorization"));
                yield response.status(204).send().then();
            }
            default -> said(response, 200, user(request.requestHeaders().get("Authorization")));
        };
    }

    private Mono<Void> login(HttpServerResponse response, JsonNode body) {
        var email = body.path("email").asString("");
        if (!body.path("password").asString("").equals(PASSWORD)) {
            return said(response, 401, "{\"code\":\"invalid_credentials\",\"status\":401}");
        }
        var time = email.equals(HASTY) ? Duration.ofSeconds(10) : Duration.ofMinutes(10);
        return said(
                response,
                200,
                granted(new Login(UUID.randomUUID(), idOf(email)), time, person(email)));
    }

    private Mono<Void> refresh(HttpServerResponse response, JsonNode body) {
        var token = body.path("refresh_token").asString("");
        var login = refreshTokens.get(token);
        if (login == null || over.contains(login) || !used.add(token)) {
            if (login != null) {
                over.add(login);
            }
            return said(response, 401, "{\"code\":\"refresh_reused\",\"status\":401}");
        }
        return said(response, 200, granted(login, life, null));
    }

    private String granted(Login login, Duration time, @Nullable String person) {
        var refresh = UUID.randomUUID().toString();
        refreshTokens.put(refresh, login);
        return """
        {"access_token":"%s","token_type":"Bearer","expires_in":%d,"refresh_token":"%s"%s}
        """
                .formatted(
                        issuer.token(login.user()),
                        time.toSeconds(),
                        refresh,
                        person == null ? "" : ",\"user\":" + person);
    }

    private static String user(@Nullable String authorization) {
        return person(authorization == null ? "nobody" : "known@blytz.test");
    }

    private static String person(String email) {
        return """
        {"id":"%s","email":"%s","first_name":"Ana","last_name":"Cruz","roles":["buyer","seller"],
         "avatar_url":null,"phone":"+63 900 000 0000"}
        """
                .formatted(idOf(email), email);
    }

    private static Mono<Void> said(HttpServerResponse response, int status, String body) {
        var type = status == 200 ? "application/json" : "application/problem+json";
        return response.status(status)
                .header("Content-Type", type)
                .sendString(Mono.just(body))
                .then();
    }
}
