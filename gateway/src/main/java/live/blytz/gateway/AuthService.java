package live.blytz.gateway;

import io.micrometer.observation.ObservationRegistry;
import io.netty.channel.ChannelOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import live.blytz.platform.problem.CommonReason;
import live.blytz.platform.problem.Problem;
import live.blytz.platform.problem.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the gateway itself asks of auth-service, on behalf of people with a session. */
@Component
class AuthService {

    /** Of the caller's own headers; the others are no business of a login. */
    private static final Set<String> PASSED_ON =
            Set.of(HttpHeaders.USER_AGENT, HttpHeaders.ACCEPT_LANGUAGE);

    /** Services close idle connections after 60 s: be first. */
    private static final Duration IDLE = Duration.ofSeconds(20);

    private static final int CONNECT_MILLIS = 1000;

    private final WebClient http;
    private final JsonMapper json;
    private final InstantSource clock;

    AuthService(
            GatewaySettings settings,
            ObservationRegistry observations,
            JsonMapper json,
            InstantSource clock) {
        this.json = json;
        this.clock = clock;
        this.http =
                WebClient.builder()
                        .baseUrl(settings.service("auth").uri() + "/api/v1")
                        .observationRegistry(observations)
                        .clientConnector(
                                new ReactorClientHttpConnector(
                                        line(settings.sessions().patience())))
                        .build();
    }

    /** A refresh token that a retry shows again ends the login. */
    private static HttpClient line(Duration patience) {
        var connections = ConnectionProvider.builder("auth-service").maxIdleTime(IDLE).build();
        return HttpClient.create(connections)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
                .responseTimeout(patience)
                .disableRetry(true);
    }

    /** Its answer as it is, whatever that is. */
    Mono<ResponseEntity<byte[]>> login(ServerWebExchange exchange, byte[] credentials) {
        return http.post()
                .uri("/auth/login")
                .headers(inTheNameOf(exchange))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(credentials)
                .exchangeToMono(answer -> answer.toEntity(byte[].class))
                .onErrorMap(AuthService::unavailable);
    }

    JsonNode read(byte[] body) {
        return json.readTree(body);
    }

    Tokens tokens(JsonNode login) {
        return new Tokens(
                login.required("access_token").asString(),
                login.required("refresh_token").asString(),
                clock.instant().plus(Duration.ofSeconds(login.required("expires_in").asLong())));
    }

    /** Empty when the login is over. */
    Mono<Tokens> refresh(String refreshToken) {
        return http.post()
                .uri("/auth/refresh")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("refresh_token", refreshToken))
                .exchangeToMono(AuthService::whileItLasts)
                .map(this::tokens)
                .onErrorMap(AuthService::unavailable);
    }

    /** Empty when the login is over. */
    Mono<JsonNode> me(ServerWebExchange exchange, Tokens tokens) {
        return http.get()
                .uri("/users/me")
                .headers(inTheNameOf(exchange))
                .headers(headers -> headers.setBearerAuth(tokens.access()))
                .exchangeToMono(AuthService::whileItLasts)
                .onErrorMap(AuthService::unavailable);
    }

    Mono<Void> logout(Tokens tokens) {
        return http.post()
                .uri("/auth/logout")
                .headers(headers -> headers.setBearerAuth(tokens.access()))
                .retrieve()
                .toBodilessEntity()
                .onErrorMap(AuthService::unavailable)
                .then();
    }

    private static Mono<JsonNode> whileItLasts(ClientResponse answer) {
        if (answer.statusCode().isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
            return answer.releaseBody().then(Mono.empty());
        }
        return answer.statusCode().is2xxSuccessful()
                ? answer.bodyToMono(JsonNode.class)
                : answer.createError();
    }

    private static Consumer<HttpHeaders> inTheNameOf(ServerWebExchange exchange) {
        return headers -> {
            PASSED_ON.forEach(
                    name ->
                            headers.addAll(
                                    name, exchange.getRequest().getHeaders().getOrEmpty(name)));
            ForwardedHeaders.say(headers, ClientAddress.client(exchange));
        };
    }

    private static Throwable unavailable(Throwable cause) {
        return cause instanceof Refusal
                ? cause
                : Refusal.of(
                        Problem.of(CommonReason.UNAVAILABLE)
                                .detail("The service behind this path does not answer.")
                                .with("service", "auth"));
    }
}
