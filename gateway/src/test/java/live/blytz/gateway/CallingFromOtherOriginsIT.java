package live.blytz.gateway;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class CallingFromOtherOriginsIT extends AtTheDoor {

    @Test
    void passesThePreflightOfAListedOne() {
        preflight("https://shop.test")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "https://shop.test");
    }

    @Test
    void stopsThePreflightOfAnother() {
        preflight("https://evil.test")
                .expectStatus()
                .isForbidden()
                .expectHeader()
                .doesNotExist(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN);
    }

    @Test
    void letsAListedOneRead() {
        client().get()
                .uri("/api/v1/products")
                .header(HttpHeaders.ORIGIN, "https://shop.test")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "https://shop.test");
    }

    @Test
    void saysNoToAnotherInOurOneWay() {
        client().get()
                .uri("/api/v1/products")
                .header(HttpHeaders.ORIGIN, "https://evil.test")
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("foreign_origin");
    }

    private ResponseSpec preflight(String origin) {
        return client().options()
                .uri("/api/v1/products")
                .header(HttpHeaders.ORIGIN, origin)
                .header(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD, "PATCH")
                .header(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS, "authorization,if-match")
                .exchange();
    }
}
