package live.blytz.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import live.blytz.engines.Need;
import live.blytz.engines.TestEngines;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class WithoutAnIdentityProviderIT {

    @LocalServerPort int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        TestEngines.provide(settings::add, Need.POSTGRES, Need.KAFKA, Need.REGISTRY, Need.REDIS);
        settings.add("KEYCLOAK_URL", () -> "http://127.0.0.1:9"); // nobody listens
    }

    @Test
    void loginSaysQuicklyThatItWillComeBack() {
        isAwayForAMoment(
                "/auth/login", Map.of("email", "maria@people.test", "password", "whatever"));
    }

    @Test
    void doesSoAtOnceAfterAFewTries() {
        for (var caller = 0; caller < 6; caller++) {
            loginSaysQuicklyThatItWillComeBack();
        }
    }

    @Test
    void joiningDoesToo() {
        isAwayForAMoment(
                "/auth/register",
                Map.of(
                        "email",
                        "maria@people.test",
                        "password",
                        "whatever!",
                        "first_name",
                        "Maria",
                        "last_name",
                        "Clara"));
    }

    private void isAwayForAMoment(String path, Object body) {
        var client = RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
        var started = System.nanoTime();

        var answer = AtTheDesk.post(client, path, body);

        AtTheDesk.refused(answer, HttpStatus.SERVICE_UNAVAILABLE, "unavailable");
        assertThat(answer.returnResult(Void.class).getResponseHeaders())
                .satisfies(
                        headers ->
                                assertThat(headers.containsHeader(HttpHeaders.RETRY_AFTER))
                                        .isTrue());
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(3));
    }
}
