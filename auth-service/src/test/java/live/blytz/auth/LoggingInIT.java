package live.blytz.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

class LoggingInIT extends AtTheDesk {

    @Test
    void givesTokensThatSayWhoOneIs() {
        var email = newEmail();
        register(email, "vendor").expectStatus().isCreated();

        var answer = body(tryToLogin(email, PASSWORD).expectStatus().isOk());

        assertThat(answer)
                .containsEntry("token_type", "Bearer")
                .containsKeys("expires_in", "refresh_token", "refresh_expires_in", "session_id");
        var claims = Claims.of((String) answer.get("access_token"));
        assertThat(claims.getAudience()).containsExactly("blytz");
        assertThat(claims.getClaimAsString("sid")).isEqualTo(answer.get("session_id"));
        assertThat(claims.getClaimAsString("name")).isEqualTo("Maria Clara");
        assertThat(claims.getClaimAsString("email")).isEqualTo(email);
        assertThat(Duration.between(claims.getIssuedAt(), claims.getExpiresAt()))
                .isBetween(Duration.ofMinutes(5), Duration.ofMinutes(15));
        assertThat(JoiningIT.rolesIn(claims.getTokenValue())).containsExactly("vendor");
        assertThat(((Map<?, ?>) answer.get("user")).get("last_login_at")).isNotNull();
    }

    @Test
    void doesNotTellAnUnknownAddressFromAWrongPassword() {
        var email = newEmail();
        register(email, "buyer").expectStatus().isCreated();

        refused(tryToLogin(email, "wrong"), HttpStatus.UNAUTHORIZED, "invalid_credentials");
        refused(tryToLogin(newEmail(), "wrong"), HttpStatus.UNAUTHORIZED, "invalid_credentials");
    }

    @Test
    void isSlowedDownAfterFiveWrongPasswords() {
        var email = newEmail();
        register(email, "buyer").expectStatus().isCreated();
        for (var wrong = 0; wrong < 5; wrong++) {
            tryToLogin(email, "wrong").expectStatus().isUnauthorized();
        }

        var answer = tryToLogin(email, PASSWORD);

        refused(answer, HttpStatus.TOO_MANY_REQUESTS, "too_many_attempts");
        var seconds = answer.returnResult(Void.class).getResponseHeaders().getFirst("Retry-After");
        assertThat(Integer.parseInt(seconds)).isBetween(1, 900);
        var elsewhere = client().mutate().defaultHeader("X-Forwarded-For", "203.0.113.77").build();
        post(elsewhere, "/auth/login", Map.of("email", email, "password", PASSWORD))
                .expectStatus()
                .isOk();
    }

    @Test
    void isSlowedDownForAnAddressThatTriesManyAccounts() {
        var address = client().mutate().defaultHeader("X-Forwarded-For", "203.0.113.78").build();
        redis.opsForValue().set("login:failed:ip:203.0.113.78", "50", Duration.ofMinutes(1));

        refused(
                post(address, "/auth/login", Map.of("email", newEmail(), "password", "x")),
                HttpStatus.TOO_MANY_REQUESTS,
                "too_many_attempts");
    }

    @Test
    void needsBothFields() {
        refused(
                post("/auth/login", Map.of("email", newEmail())),
                HttpStatus.UNPROCESSABLE_CONTENT,
                "invalid");
    }

    @Test
    void forgetsWrongPasswordsAfterTheRightOne() {
        var email = newEmail();
        register(email, "buyer").expectStatus().isCreated();
        for (var round = 0; round < 2; round++) {
            for (var wrong = 0; wrong < 4; wrong++) {
                tryToLogin(email, "wrong").expectStatus().isUnauthorized();
            }
            login(email);
        }
    }

    @Test
    void isNeverCached() {
        var person = somebody("buyer");

        refresh(person.refresh()).expectHeader().valueEquals(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
