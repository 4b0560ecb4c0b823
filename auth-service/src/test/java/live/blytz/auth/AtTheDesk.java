package live.blytz.auth;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import live.blytz.engines.Need;
import live.blytz.engines.TestEngines;
import live.blytz.platform.id.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The running service before a real Keycloak, with words for what people do there. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class AtTheDesk {

    static final String PASSWORD = "correct horse";
    static final String KEYCLOAK =
            TestEngines.keycloak(Path.of("src/main/keycloak/blytz-realm.json"));

    @LocalServerPort int port;
    @Autowired JdbcClient jdbc;
    @Autowired StringRedisTemplate redis;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        TestEngines.provide(settings::add, Need.POSTGRES, Need.KAFKA, Need.REGISTRY, Need.REDIS);
        settings.add("KEYCLOAK_URL", () -> KEYCLOAK);
        settings.add("KEYCLOAK_CLIENT_SECRET", () -> TestEngines.PASSWORD);
        settings.add("JWT_ISSUER_URI", () -> KEYCLOAK + "/realms/blytz");
        settings.add(
                "JWT_JWK_SET_URI", () -> KEYCLOAK + "/realms/blytz/protocol/openid-connect/certs");
        settings.add("blytz.auth.sweep", () -> "500ms");
    }

    /** Somebody who joined and logged in. */
    record Person(UUID id, String email, String access, String refresh, String session) {}

    static String newEmail() {
        return Ids.next().toString().substring(14) + "@people.test";
    }

    RestTestClient client() {
        return RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }

    RestTestClient client(Person person) {
        return client().mutate()
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + person.access())
                .build();
    }

    RestTestClient.ResponseSpec post(String path, Object body) {
        return post(client(), path, body);
    }

    static RestTestClient.ResponseSpec post(RestTestClient client, String path, Object body) {
        return client.post()
                .uri("/api/v1" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    RestTestClient.ResponseSpec register(String email, String role) {
        return post(
                "/auth/register",
                Map.of(
                        "email",
                        email,
                        "password",
                        PASSWORD,
                        "first_name",
                        "Maria",
                        "last_name",
                        "Clara",
                        "role",
                        role));
    }

    RestTestClient.ResponseSpec tryToLogin(String email, String password) {
        return post("/auth/login", Map.of("email", email, "password", password));
    }

    RestTestClient.ResponseSpec refresh(String token) {
        return post("/auth/refresh", Map.of("refresh_token", token));
    }

    Person login(String email) {
        var answer = body(tryToLogin(email, PASSWORD).expectStatus().isOk());
        return new Person(
                UUID.fromString((String) ((Map<?, ?>) answer.get("user")).get("id")),
                email,
                (String) answer.get("access_token"),
                (String) answer.get("refresh_token"),
                (String) answer.get("session_id"));
    }

    Person somebody(String role) {
        var email = newEmail();
        register(email, role).expectStatus().isCreated();
        return login(email);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> body(RestTestClient.ResponseSpec answer) {
        return answer.expectBody(Map.class).returnResult().getResponseBody();
    }

    static void refused(RestTestClient.ResponseSpec answer, HttpStatus status, String code) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    boolean gatewayKnowsTheEndOf(String session) {
        return Boolean.TRUE.equals(redis.hasKey("revoked:session:" + session));
    }

    static void eventually(BooleanSupplier holds) throws InterruptedException {
        var giveUpAt = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > giveUpAt) {
                throw new AssertionError("did not come true");
            }
            Thread.sleep(100);
        }
    }
}
