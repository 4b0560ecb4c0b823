package live.blytz.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import live.blytz.auth.domain.Fingerprint;
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

    /** Everybody's mailbox. */
    static final GreenMail MAIL = mailServer();

    private static final Pattern DIGITS = Pattern.compile("\\b\\d{6}\\b");

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
        settings.add("SMTP_PORT", () -> MAIL.getSmtp().getPort());
        settings.add("MAIL_RETRY", () -> "100ms");
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

    private static GreenMail mailServer() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.getUserManager().setAuthRequired(false);
        server.start();
        return server;
    }

    /** Oldest first. */
    static List<MimeMessage> mailsTo(String email) {
        return Arrays.stream(MAIL.getReceivedMessages())
                .filter(mail -> readerOf(mail).equals(email))
                .toList();
    }

    /** The code in the mail with this number, when it has come. */
    static String codeIn(String email, int number) throws InterruptedException {
        eventually(() -> mailsTo(email).size() >= number);
        var digits = DIGITS.matcher(GreenMailUtil.getBody(mailsTo(email).get(number - 1)));
        assertThat(digits.find()).isTrue();
        return digits.group();
    }

    /** As if that time had gone by. */
    void afterThePause(String email, String purpose) {
        redis.delete("verification:paused:%s:%s".formatted(purpose, Fingerprint.of(email).hex()));
    }

    private static String readerOf(MimeMessage mail) {
        try {
            return GreenMailUtil.getAddressList(mail.getAllRecipients());
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
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
