package live.blytz.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.ScanOptions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

class LoggingInWithACookieIT extends AtTheDoor {

    private static final String ANA = "ana@blytz.test";

    @Test
    void givesACookieThatScriptsAndOtherSitesNeverGet() {
        var cookie = browser().logIn(ANA);

        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Strict");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.isSecure()).isFalse();
        assertThat(cookie.getMaxAge()).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void givesACookieForEncryptedLinesOnlyWhereTheCallCameByOne() {
        var line = client().mutate().defaultHeader("X-Forwarded-Proto", "https").build();

        var cookie = new Browser(line, "http://localhost:" + port).logIn(ANA);

        assertThat(cookie.isSecure()).isTrue();
    }

    @Test
    void tellsWhoIsHereAndNoToken() {
        browser()
                .tryToLogIn(ANA, AuthDesk.PASSWORD)
                .expectHeader()
                .cacheControl(org.springframework.http.CacheControl.noStore())
                .expectBody(String.class)
                .value(text -> assertThat(text).doesNotContain("token", "eyJ", "phone"))
                .returnResult();
        browser()
                .tryToLogIn(ANA, AuthDesk.PASSWORD)
                .expectBody()
                .jsonPath("$.user.id")
                .isEqualTo(AuthDesk.idOf(ANA).toString())
                .jsonPath("$.user.email")
                .isEqualTo(ANA)
                .jsonPath("$.user.first_name")
                .isEqualTo("Ana")
                .jsonPath("$.user.role")
                .isEqualTo("seller")
                .jsonPath("$.user.avatar_url")
                .hasJsonPath()
                .jsonPath("$.csrf")
                .isNotEmpty();
    }

    @Test
    void passesOnWhatAuthServiceRefuses() {
        browser()
                .tryToLogIn(ANA, "a-wrong-password")
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .doesNotExist(HttpHeaders.SET_COOKIE)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("invalid_credentials");
    }

    @Test
    void isForOurOwnPagesOnly() {
        client().post()
                .uri("/session")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("email", ANA, "password", AuthDesk.PASSWORD))
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("foreign_origin");
        new Browser(client(), "https://evil.test")
                .tryToLogIn(ANA, AuthDesk.PASSWORD)
                .expectStatus()
                .isForbidden();
    }

    @Test
    void takesNoNameThatABrowserBroughtAlong() {
        var browser = browser();
        browser.logIn(ANA);
        var first = browser.session();

        browser.logIn(ANA);

        assertThat(browser.session()).isNotEqualTo(first);
        assertThat(redis.hasKey(new SessionId(first).key()).block()).isFalse();
    }

    @Test
    void leavesNothingInRedisThatOpensADoor() {
        var browser = browser();
        browser.logIn(ANA);

        var kept =
                Objects.requireNonNull(
                        redis.scan(ScanOptions.scanOptions().match("session:*").build())
                                .flatMap(key -> redis.<String, String>opsForHash().values(key))
                                .collect(Collectors.joining("\n"))
                                .block());

        assertThat(kept).isNotEmpty().doesNotContain("eyJ", browser.session());
        assertThat(redis.hasKey("session:" + browser.session()).block()).isFalse();
    }

    @Test
    void endsWithNobodysUseAndInTheEndInAnyCase() {
        var browser = browser();
        browser.logIn(ANA);
        var key = new SessionId(browser.session()).key();
        assertThat(redis.getExpire(key).block())
                .isBetween(Duration.ofHours(12).minusMinutes(1), Duration.ofHours(12));

        var longAgo = System.currentTimeMillis() - Duration.ofDays(30).minusHours(1).toMillis();
        redis.opsForHash().put(key, "born", Long.toString(longAgo)).block();
        browser.get("/api/v1/orders").expectStatus().isOk();
        assertThat(redis.getExpire(key).block()).isLessThanOrEqualTo(Duration.ofHours(1));

        redis.opsForHash().put(key, "born", "0").block();
        browser.get("/api/v1/orders").expectStatus().isUnauthorized();
    }

    @Test
    void isUndoneByLoggingOut() {
        var browser = browser();
        browser.logIn(ANA);
        var before = UPSTREAM.auth().loggedOut().size();

        browser.send(HttpMethod.DELETE, "/session")
                .expectStatus()
                .isNoContent()
                .expectCookie()
                .maxAge(SessionId.COOKIE, Duration.ZERO);

        assertThat(UPSTREAM.auth().loggedOut()).hasSize(before + 1);
        browser.get("/api/v1/orders").expectStatus().isUnauthorized();
        browser.get("/session").expectBody().jsonPath("$.user").isEmpty();
    }

    @Test
    void canBeUndoneTwiceAndByNobody() {
        var browser = browser();
        browser.logIn(ANA);
        browser.send(HttpMethod.DELETE, "/session").expectStatus().isNoContent();

        browser.send(HttpMethod.DELETE, "/session").expectStatus().isNoContent();
        client().delete().uri("/session").exchange().expectStatus().isNoContent();
    }
}
