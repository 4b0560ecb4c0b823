package live.blytz.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

class FindingTheServiceIT extends AtTheDoor {

    @Autowired private MeterRegistry meters;

    @Test
    void keepsPathAndQuery() {
        client().get()
                .uri(
                        URI.create(
                                "http://localhost:"
                                        + port
                                        + "/api/v1/products?category=a%2Fb&limit=5"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.uri")
                .isEqualTo("/api/v1/products?category=a%2Fb&limit=5");
    }

    @Test
    void understandsTheNextVersionsPrefix() {
        client().get()
                .uri("/api/v2/products/7")
                .exchange()
                .expectBody()
                .jsonPath("$.uri")
                .isEqualTo("/api/v1/products/7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/nothing",
                "/api/v3/products",
                "/API/V1/products",
                "/actuator/env",
                "/v3/api-docs/swagger-config"
            })
    void knowsNoOtherPaths(String path) {
        problem(
                client().get().uri(URI.create("http://localhost:" + port + path)).exchange(),
                HttpStatus.NOT_FOUND,
                "not_found");
    }

    @Test
    void doesNotTouchPathsThatOnlyAttackersSend() {
        problem(
                client().get()
                        .uri(URI.create("http://localhost:" + port + "//api/v1/orders"))
                        .exchange(),
                HttpStatus.BAD_REQUEST,
                "malformed");
    }

    @Test
    void saysWhichMethodsItsOwnPagesTake() {
        problem(
                client().post().uri("/docs.html").exchange(),
                HttpStatus.METHOD_NOT_ALLOWED,
                "method_not_allowed");
    }

    @Test
    void answersAtOnceForAServiceThatIsDownAndServesTheOthers() {
        for (int call = 0; call < 12; call++) {
            var started = System.nanoTime();
            problem(
                    client().get().uri("/api/v1/deliveries").exchange(),
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "unavailable");
            assertThat(Duration.ofNanos(System.nanoTime() - started))
                    .isLessThan(Duration.ofSeconds(2));
        }

        client().get().uri("/api/v1/products").exchange().expectStatus().isOk();
        assertThat(open("tracking")).isEqualTo(1);
        assertThat(open("catalog")).isZero();
    }

    private double open(String service) {
        return meters.get("blytz.gateway.breaker.open").tag("service", service).gauge().value();
    }

    @Test
    void tellsWhichServiceAndWhenToTryAgain() {
        client().get()
                .uri("/api/v1/orders/7/tracking")
                .exchange()
                .expectHeader()
                .valueEquals(HttpHeaders.RETRY_AFTER, 2)
                .expectBody()
                .jsonPath("$.service")
                .isEqualTo("tracking");
    }

    @Test
    void givesUpOnAServiceThatHangs() {
        problem(
                client().get().uri("/api/v1/orders/slow").exchange(),
                HttpStatus.GATEWAY_TIMEOUT,
                "timed_out");
    }

    @Test
    void refusesABodyThatSaysItIsTooLarge() {
        problem(
                client().post().uri("/api/v1/products").bodyValue("x".repeat(20_000)).exchange(),
                HttpStatus.CONTENT_TOO_LARGE,
                "too_large");
    }

    @Test
    void stopsABodyThatTurnsOutTooLarge() {
        var parts =
                Flux.range(0, 20).map(_ -> "x".repeat(1000)).delayElements(Duration.ofMillis(2));

        problem(
                client().post()
                        .uri("/api/v1/products")
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .body(parts, String.class)
                        .exchange(),
                HttpStatus.CONTENT_TOO_LARGE,
                "too_large");
    }

    @Test
    void carriesABodyOfUnknownLengthThatIsNot() {
        client().post()
                .uri("/api/v1/products")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(Flux.just("x".repeat(1000), "y".repeat(1000)), String.class)
                .exchange()
                .expectBody()
                .jsonPath("$.bytes")
                .isEqualTo(2000);
    }

    @Test
    void compressesForThoseWhoWantIt() {
        var encoding =
                HttpClient.create()
                        .port(port)
                        .headers(headers -> headers.set("Accept-Encoding", "gzip"))
                        .get()
                        .uri("/api/v1/products")
                        .responseSingle(
                                (answer, _) ->
                                        Mono.just(answer.responseHeaders().get("Content-Encoding")))
                        .block(Duration.ofSeconds(10));

        assertThat(encoding).isEqualTo("gzip");
    }

    private static void problem(ResponseSpec answer, HttpStatus status, String code) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code)
                .jsonPath("$.status")
                .isEqualTo(status.value())
                .jsonPath("$.title")
                .isNotEmpty()
                .jsonPath("$.traceId")
                .isNotEmpty();
    }
}
