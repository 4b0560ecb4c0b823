package live.blytz.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import reactor.netty.http.client.HttpClient;

class ComingWithACookieIT extends AtTheDoor {

    @Test
    void isTheSameAsWithATokenToTheServices() {
        var browser = loggedIn("ben@blytz.test");

        browser.send(HttpMethod.POST, "/api/v1/orders").expectStatus().isOk();

        assertThat(UPSTREAM.lastHeaders().get("Authorization")).startsWith("Bearer eyJ");
        assertThat(UPSTREAM.lastHeaders().names()).doesNotContain("Cookie", "X-CSRF-Token");
    }

    @Test
    void changesNothingWithoutTheWordOfThisVeryLogin() {
        var browser = loggedIn("cai@blytz.test");
        var stale = browser.csrf();
        browser.logIn("cai@blytz.test");

        problem(
                browser.sendWith(HttpMethod.POST, "/api/v1/orders", null),
                HttpStatus.FORBIDDEN,
                "csrf_token_invalid");
        problem(
                browser.sendWith(HttpMethod.DELETE, "/api/v1/orders/7", stale),
                HttpStatus.FORBIDDEN,
                "csrf_token_invalid");
        problem(
                browser.sendWith(HttpMethod.DELETE, "/session", "guess"),
                HttpStatus.FORBIDDEN,
                "csrf_token_invalid");
    }

    @Test
    void leavesAFormToTheServiceItIsFor() {
        var browser = loggedIn("dan@blytz.test");

        client().post()
                .uri("/api/v1/orders")
                .cookie(SessionId.COOKIE, browser.session())
                .header(SessionCsrf.HEADER, browser.csrf())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue("a=1&_csrf=2")
                .exchange()
                .expectBody()
                .jsonPath("$.bytes")
                .isEqualTo(11);
    }

    @Test
    void isNotForPagesOfForeignOrigins() {
        var browser = loggedIn("eve@blytz.test");

        problem(
                client().post()
                        .uri("/api/v1/orders")
                        .cookie(SessionId.COOKIE, browser.session())
                        .header(SessionCsrf.HEADER, browser.csrf())
                        .header("Origin", "https://evil.test")
                        .exchange(),
                HttpStatus.FORBIDDEN,
                "foreign_origin");
    }

    @Test
    void countsForNothingBesideAToken() {
        var browser = loggedIn("fay@blytz.test");

        client(AuthDesk.idOf("gus@blytz.test"))
                .post()
                .uri("/api/v1/orders")
                .cookie(SessionId.COOKIE, browser.session())
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void endsForWhoeverIsBannedOrLoggedOutElsewhere() {
        var browser = loggedIn("hal@blytz.test");
        redis.opsForValue()
                .set(
                        "revoked:session:" + AuthDesk.sessionOf("hal@blytz.test"),
                        "banned",
                        Duration.ofMinutes(1))
                .block();

        browser.get("/session").expectBody().jsonPath("$.user").isEmpty();
        problem(browser.get("/api/v1/orders"), HttpStatus.UNAUTHORIZED, "session_ended");
        assertThat(redis.hasKey(new SessionId(browser.session()).key()).block()).isFalse();
    }

    @Test
    void endsWithItsCookieForAnUnknownOne() {
        var unknown = SessionId.random();

        client().get()
                .uri("/api/v1/products")
                .cookie(SessionId.COOKIE, unknown.value())
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectCookie()
                .maxAge(SessionId.COOKIE, Duration.ZERO)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("session_ended");
    }

    @Test
    void asksNothingOfWhoeverOnlyLooksAtPages() {
        client().get()
                .uri("/docs")
                .cookie(SessionId.COOKIE, SessionId.random().value())
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void isCountedAsThePersonItIs() {
        var browser = loggedIn("ida@blytz.test");

        var statuses =
                Flux.range(0, CALLS_PER_USER * 2)
                        .flatMap(
                                _ ->
                                        HttpClient.create()
                                                .headers(
                                                        headers ->
                                                                headers.set(
                                                                                "Cookie",
                                                                                SessionId.COOKIE
                                                                                        + "="
                                                                                        + browser
                                                                                                .session())
                                                                        .set(
                                                                                "X-Forwarded-For",
                                                                                newAddress()))
                                                .get()
                                                .uri(
                                                        "http://localhost:"
                                                                + port
                                                                + "/api/v1/products")
                                                .response()
                                                .map(answer -> answer.status().code()),
                                CALLS_PER_USER * 2)
                        .collectList()
                        .block(Duration.ofSeconds(20));

        assertThat(statuses).contains(200, 429);
    }

    @Test
    void tellsAPageWhoIsThereNow() {
        var browser = loggedIn("jo@blytz.test");

        browser.get("/session")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.user.email")
                .isEqualTo("known@blytz.test")
                .jsonPath("$.csrf")
                .isEqualTo(browser.csrf());
        client().get()
                .uri("/session")
                .exchange()
                .expectBody()
                .json("{\"user\":null,\"csrf\":null}");
    }

    private Browser loggedIn(String email) {
        var browser = browser();
        browser.logIn(email);
        return browser;
    }

    private static void problem(ResponseSpec answer, HttpStatus status, String code) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }
}
