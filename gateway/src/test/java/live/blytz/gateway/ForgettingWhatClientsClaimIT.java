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

    @Test
    void goesOnWithTheTraceOfACallerButDecidesItselfWhetherItIsRecorded() {
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        client().get()
                .uri("/api/v1/products")
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .exchange();

        assertThat(UPSTREAM.lastHeaders().getAll("traceparent"))
                .singleElement()
                .asString()
                .matches("00-" + trace + "-[0-9a-f]{16}-00") // nothing is recorded here
                .doesNotContain("00f067aa0ba902b7");
    }

    @Test
    void beginsATraceOfItsOwnWhereACallerSendsRubbish() {
        client().get().uri("/api/v1/products").header("traceparent", "00-' or 1=1--").exchange();

        assertThat(UPSTREAM.lastHeaders().getAll("traceparent"))
                .singleElement()
                .asString()
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[02]"); // 2: the id is random
    }
}
