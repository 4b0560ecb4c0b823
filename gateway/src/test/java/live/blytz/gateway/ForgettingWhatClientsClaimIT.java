package live.blytz.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ForgettingWhatClientsClaimIT extends AtTheDoor {

    @Test
    void tellsTheServiceTheAddressThatOurProxySaw() {
        client("10.9.9.9, 198.51.100.7").get().uri("/api/v1/products").exchange();

        assertThat(UPSTREAM.lastHeaders().getAll("X-Forwarded-For"))
                .containsExactly("198.51.100.7");
    }

    @Test
    void dropsHeadersThatOnlyWeMaySet() {
        client().get()
                .uri("/api/v1/products")
                .header("X-User-Id", "admin")
                .header("X-Internal-Role", "admin")
                .header("X-Blytz-Trusted", "yes")
                .header("X-Real-IP", "10.0.0.1")
                .header("Forwarded", "for=10.0.0.1")
                .exchange();

        assertThat(UPSTREAM.lastHeaders().names())
                .doesNotContain(
                        "X-User-Id",
                        "X-Internal-Role",
                        "X-Blytz-Trusted",
                        "X-Real-IP",
                        "Forwarded");
    }

    @Test
    void saysUnderWhichNameItWasCalled() {
        client().get().uri("/api/v1/products").exchange();

        assertThat(UPSTREAM.lastHeaders().get("X-Forwarded-Host")).isEqualTo("localhost:" + port);
        assertThat(UPSTREAM.lastHeaders().get("X-Forwarded-Proto")).isEqualTo("http");
    }

    @Test
    void handsTheTraceOn() {
        client().get().uri("/api/v1/products").exchange();

        assertThat(UPSTREAM.lastHeaders().get("traceparent")).isNotBlank();
    }
}
