package live.blytz.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@TestPropertySource(properties = "console=classpath:/console/")
class ServingTheConsoleIT extends AtTheDoor {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/shows/42", "/sell/products", "/login?next=%2Forders"})
    void showsItsOnePageToWhoeverOpensALinkIntoIt(String path) {
        opened(path)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "no-cache")
                .expectBody(String.class)
                .value(text -> assertThat(text).contains("app-1a2b3c.js"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/nothing",
                "/API/v1/products",
                "/v3/nothing",
                "/actuator/env",
                "/assets/nothing",
                "/nothing.js",
                "/.env",
                "/session/more"
            })
    void answersAWrongAddressOfAProgramAsEver(String path) {
        opened(path)
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("not_found");
    }

    @Test
    void isNoAnswerToAProgramThatTakesAnything() {
        client().get().uri("/shows/42").exchange().expectStatus().isNotFound();
        client().post().uri("/shows/42").exchange().expectStatus().isNotFound();
    }

    @Test
    void letsFilesBeKeptThatHaveANameForEachContent() {
        client().get()
                .uri("/assets/app-1a2b3c.js")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "max-age=31536000, public, immutable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/shows/42", "/bolt.svg"})
    void sendsAnUnchangedFileOnce(String path) {
        var etag =
                Objects.requireNonNull(
                        opened(path)
                                .expectHeader()
                                .doesNotExist(HttpHeaders.LAST_MODIFIED)
                                .returnResult(byte[].class)
                                .getResponseHeaders()
                                .getETag());

        client().get()
                .uri(path)
                .accept(MediaType.TEXT_HTML, MediaType.ALL)
                .ifNoneMatch(etag)
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.NOT_MODIFIED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/shows/42", "/docs"})
    void letsPagesLoadOnlyWhatIsOurs(String path) {
        var headers = opened(path).returnResult(byte[].class).getResponseHeaders();

        assertThat(headers.getFirst("Content-Security-Policy"))
                .contains(
                        "default-src 'self'",
                        "script-src 'self';",
                        "connect-src 'self' https://pictures.test wss://video.test https://video.test;",
                        "img-src 'self' data: blob: https://pictures.test wss://video.test https://video.test;",
                        "frame-ancestors 'none'")
                .doesNotContain("unsafe-eval");
        assertThat(headers.getFirst("Permissions-Policy"))
                .contains("camera=(self)", "microphone=(self)");
        assertThat(headers.getFirst("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(headers.getFirst("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void keepsScriptsOutOfTheDocumentationsPage() {
        opened("/docs")
                .expectBody(String.class)
                .value(page -> assertThat(page).doesNotContain("<script>"));
        client().get().uri("/docs.js").exchange().expectStatus().isOk();
    }

    private ResponseSpec opened(String path) {
        return client().get()
                .uri(java.net.URI.create("http://localhost:" + port + path))
                .accept(MediaType.TEXT_HTML, MediaType.ALL)
                .exchange();
    }
}
