package live.blytz.gateway;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.StatusAssertions;
import org.springframework.test.web.reactive.server.WebTestClient;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class WithoutRedisIT {

    private static final Issuer ISSUER = new Issuer();
    private static final Upstream UPSTREAM = new Upstream(ISSUER);

    @LocalServerPort int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("REDIS_URL", () -> "redis://127.0.0.1:9");
        settings.add("ORDER_SERVICE_URL", UPSTREAM::url);
        settings.add("JWT_ISSUER_URI", () -> Issuer.NAME);
        settings.add("JWT_JWK_SET_URI", () -> UPSTREAM.url() + "/keys");
    }

    @Test
    void theDoorStaysOpenForGoodTokens() {
        order(ISSUER.token(UUID.randomUUID())).isOk();
    }

    @Test
    void andClosedForForgedOnes() {
        order(ISSUER.forged(UUID.randomUUID())).isUnauthorized();
    }

    @Test
    void whoComesWithACookieIsAskedToComeBack() {
        line().get()
                .uri("/api/v1/orders")
                .cookie(SessionId.COOKIE, SessionId.random().value())
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .doesNotExist("Set-Cookie")
                .expectHeader()
                .exists("Retry-After");
    }

    private StatusAssertions order(String token) {
        return line().get()
                .uri("/api/v1/orders")
                .header("Authorization", "Bearer " + token)
                .exchange()
                .expectStatus();
    }

    private WebTestClient line() {
        return WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .responseTimeout(Duration.ofSeconds(5))
                .build();
    }
}
