package live.blytz.gateway;

import io.netty.handler.codec.http.HttpHeaders;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.WebsocketServerSpec;

/** A server that stands for the services, and for the issuer's key page. */
final class Upstream {

    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicReference<HttpHeaders> lastHeaders = new AtomicReference<>();
    private final AtomicReference<HttpHeaders> lastSocket = new AtomicReference<>();
    private final AuthDesk auth;
    private final DisposableServer server;

    Upstream(Issuer issuer) {
        auth = new AuthDesk(issuer);
        server =
                HttpServer.create()
                        .host("127.0.0.1")
                        .route(
                                routes ->
                                        routes.get(
                                                        "/keys",
                                                        (_, response) ->
                                                                response.header(
                                                                                "Content-Type",
                                                                                "application/json")
                                                                        .sendString(
                                                                                Mono.just(
                                                                                        issuer
                                                                                                .keys())))
                                                .get(
                                                        "/actuator/health/readiness",
                                                        (_, response) ->
                                                                response.sendString(
                                                                        Mono.just("{}")))
                                                .get(
                                                        "/v3/api-docs",
                                                        (_, response) ->
                                                                response.sendString(
                                                                        Mono.just(DOCS)))
                                                .get(
                                                        "/api/v1/orders/slow",
                                                        (_, response) ->
                                                                Mono.delay(Duration.ofSeconds(5))
                                                                        .then(response.send()))
                                                .ws(
                                                        "/inbox",
                                                        (in, out) -> {
                                                            lastSocket.set(in.headers().copy());
                                                            return out.sendString(
                                                                    in.receive().asString());
                                                        })
                                                .ws(
                                                        "/streams/{id}",
                                                        (in, out) ->
                                                                out.sendString(
                                                                        Flux.concat(
                                                                                Mono.just("hello"),
                                                                                in.receive()
                                                                                        .asString())),
                                                        WebsocketServerSpec.builder()
                                                                .protocols("bearer")
                                                                .build())
                                                .route(AuthDesk::knows, auth)
                                                .route(
                                                        request ->
                                                                request.uri()
                                                                        .startsWith("/api/v1/"),
                                                        (request, response) -> {
                                                            calls.incrementAndGet();
                                                            lastHeaders.set(
                                                                    request.requestHeaders()
                                                                            .copy());
                                                            return request.receive()
                                                                    .aggregate()
                                                                    .asString()
                                                                    .defaultIfEmpty("")
                                                                    .flatMap(
                                                                            body ->
                                                                                    response.header(
                                                                                                    "Content-Type",
                                                                                                    "application/json")
                                                                                            .sendString(
                                                                                                    Mono
                                                                                                            .just(
                                                                                                                    answer(
                                                                                                                            request
                                                                                                                                    .uri(),
                                                                                                                            body)))
                                                                                            .then());
                                                        }))
                        .bindNow();
    }

    String url() {
        return "http://127.0.0.1:" + server.port();
    }

    AuthDesk auth() {
        return auth;
    }

    int calls() {
        return calls.get();
    }

    HttpHeaders lastHeaders() {
        return lastHeaders.get();
    }

    /** Of the handshake. */
    HttpHeaders lastSocket() {
        return lastSocket.get();
    }

    private static String answer(String uri, String body) {
        return "{\"uri\":\"%s\",\"bytes\":%d,\"padding\":\"%s\"}"
                .formatted(uri, body.length(), "x".repeat(2000));
    }

    private static final String DOCS =
            """
            {"openapi": "3.1.0",
             "paths": {"/api/v1/things": {"get": {"operationId": "list", "tags": ["things-controller"],
               "responses": {"200": {"description": "OK"}}}}},
             "components": {"schemas": {"Thing": {"type": "object"}}}}
            """;
}
