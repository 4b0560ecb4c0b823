package live.blytz.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

class CheckingTokensIT extends AtTheDoor {

    private final UUID user = UUID.randomUUID();

    @Test
    void letsAGoodTokenThrough() {
        clientWith(ISSUER.token(user)).get().uri("/api/v1/orders").exchange().expectStatus().isOk();

        assertThat(UPSTREAM.lastHeaders().get("Authorization")).startsWith("Bearer ");
    }

    @Test
    void leavesItToTheServicesWhoMayComeWithout() {
        client().get().uri("/api/v1/products").exchange().expectStatus().isOk();
    }

    @Test
    void refusesAnExpiredOne() {
        refused(
                ISSUER.token(
                        user,
                        claims ->
                                claims.expirationTime(
                                        Date.from(Instant.now().minus(Duration.ofMinutes(5))))));
    }

    @Test
    void refusesOneThatSomebodyElseSigned() {
        refused(ISSUER.forged(user));
    }

    @Test
    void refusesOneThatNobodySigned() {
        refused(ISSUER.unsigned(user));
    }

    @Test
    void refusesThePublicKeyAsSecret() throws Exception {
        refused(ISSUER.confused(user));
    }

    @Test
    void refusesOneForAnotherAudience() {
        refused(ISSUER.token(user, claims -> claims.audience("somebody-else")));
    }

    @Test
    void refusesOneOfAnotherIssuer() {
        refused(ISSUER.token(user, claims -> claims.issuer("https://evil.test")));
    }

    @Test
    void refusesRubbish() {
        refused("rubbish");
    }

    @Test
    void refusesASessionThatWasRevokedAMomentAgo() {
        var token = ISSUER.token(user);
        clientWith(token).get().uri("/api/v1/orders").exchange().expectStatus().isOk();

        redis.opsForValue()
                .set("revoked:session:session-of-" + user, "logout", Duration.ofMinutes(1))
                .block();

        refused(token);
    }

    @Test
    void doesNotLookAtATokenOfAnotherScheme() {
        client().post()
                .uri("/api/v1/webhooks/livekit")
                .header("Authorization", "a-token-that-livekit-signed")
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(UPSTREAM.lastHeaders().get("Authorization"))
                .isEqualTo("a-token-that-livekit-signed");
    }

    private void refused(String token) {
        var before = UPSTREAM.calls();

        clientWith(token)
                .get()
                .uri("/api/v1/orders")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("unauthenticated")
                .jsonPath("$.type")
                .isEqualTo("urn:blytz:problem:unauthenticated")
                .jsonPath("$.traceId")
                .isNotEmpty();

        assertThat(UPSTREAM.calls()).isEqualTo(before);
    }
}
