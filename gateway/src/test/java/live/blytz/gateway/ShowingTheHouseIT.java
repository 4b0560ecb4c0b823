package live.blytz.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

class ShowingTheHouseIT extends AtTheDoor {

    @Test
    void mergesTheDocumentsOfAllServicesThatAnswer() {
        client().get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.openapi")
                .isEqualTo("3.1.0")
                .jsonPath("$.paths['/api/v1/things'].get.responses")
                .exists()
                .jsonPath("$.components.schemas.Thing")
                .exists()
                .jsonPath("$.components.securitySchemes.bearer")
                .exists()
                .jsonPath("$.x-unavailable-services")
                .isEqualTo(List.of("tracking", "notification"));
    }

    @Test
    void drawsThem() {
        page("/docs", "/docs.js");
        client().get()
                .uri("/webjars/swagger-ui/swagger-ui-bundle.js")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void hasAFrontPage() {
        page("/", "/docs");
    }

    @Test
    @SuppressWarnings("unchecked")
    void showsTheHealthOfEachService() {
        var health =
                client().get()
                        .uri("/actuator/health")
                        .exchange()
                        .expectStatus()
                        .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
                        .expectBody(Map.class)
                        .returnResult()
                        .getResponseBody();

        var components = (Map<String, Map<String, Object>>) health.get("components");
        var services = (Map<String, Object>) components.get("services").get("components");
        assertThat(services)
                .containsEntry("auth", Map.of("status", "UP"))
                .containsEntry("tracking", Map.of("status", "DOWN"));
    }

    @Test
    void staysReadyWithoutThem() {
        client().get().uri("/actuator/health/readiness").exchange().expectStatus().isOk();
    }

    @Test
    void listsNothingOfWhatIsInside() {
        client().get().uri("/actuator").exchange().expectStatus().isNotFound();
    }

    @Test
    void keepsItsFiguresInside() {
        client().get().uri("/actuator/prometheus").exchange().expectStatus().isNotFound();
        client("127.0.0.1").get().uri("/actuator/prometheus").exchange().expectStatus().isOk();
    }

    private void page(String path, String word) {
        client().get()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_HTML)
                .expectBody(String.class)
                .value(text -> assertThat(text).contains(word));
    }
}
