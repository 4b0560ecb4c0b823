package live.blytz.platform.door;

import static live.blytz.engines.Need.KAFKA;
import static live.blytz.engines.Need.POSTGRES;
import static live.blytz.engines.Need.REGISTRY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import live.blytz.engines.TestEngines;
import live.blytz.platform.id.Ids;
import live.blytz.platform.test.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        classes = GuestBook.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.application.name=guest-book")
class AnsweringAtTheDoorIT {

    private static final String GOOD =
            """
            {"said":"hello","times_said":1,"paid_tip":{"amount":"1.50","currency":"USD"}}""";

    private final HttpClient http = HttpClient.newHttpClient();
    private final UUID guest = Ids.next();

    @LocalServerPort private int port;
    @Autowired private GuestBook book;

    @DynamicPropertySource
    static void engines(DynamicPropertyRegistry registry) {
        TestEngines.provide(registry::add, POSTGRES, KAFKA, REGISTRY);
    }

    @Test
    void letsStrangersSeeWhatIsPublic() throws Exception {
        assertThat(send("GET", "/public", null, null, null).body()).contains("stranger");
    }

    @Test
    void turnsStrangersAwayWithAProblem() throws Exception {
        var answer = send("GET", "/entries", null, null, null);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(answer.body())
                .contains("\"code\":\"unauthenticated\"", "urn:blytz:problem:unauthenticated");
    }

    @Test
    void turnsBadTokensAwayEvenWhereNoneIsNeeded() throws Exception {
        var expired =
                TestTokens.token(
                        guest,
                        claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(300))),
                        "buyer");
        var signed = TestTokens.token(guest, "admin");
        var forged = signed.substring(0, signed.lastIndexOf('.') + 1) + "AAAA";

        assertThat(send("GET", "/public", expired, null, null).statusCode()).isEqualTo(401);
        assertThat(send("GET", "/public", forged, null, null).statusCode()).isEqualTo(401);
        assertThat(send("GET", "/public", "rubbish", null, null).statusCode()).isEqualTo(401);
    }

    @Test
    void tellsTheWrongRoleFromNoToken() throws Exception {
        var admin = TestTokens.token(guest, "admin");

        assertThat(send("POST", "/admin", token(), GOOD, null).statusCode()).isEqualTo(403);
        assertThat(send("POST", "/admin", token(), "{nonsense", null).statusCode()).isEqualTo(403);
        assertThat(send("POST", "/admin", admin, GOOD, null).statusCode()).isEqualTo(200);
        assertThat(send("POST", "/admin", null, GOOD, null).statusCode()).isEqualTo(401);
    }

    @Test
    void namesTheFieldsThatAreWrong() throws Exception {
        var answer =
                send(
                        "POST",
                        "/entries",
                        token(),
                        "{\"said\":\"\",\"times_said\":-1,\"paid_tip\":null}",
                        null);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("\"said\"", "\"times_said\"", "\"paid_tip\"", "\"traceId\"");
    }

    @Test
    void doesNotGuessWhatWasMeant() throws Exception {
        assertThat(post("{nonsense").statusCode()).isEqualTo(400);
        assertThat(post("").statusCode()).isEqualTo(400);
        assertThat(post("[]").statusCode()).isEqualTo(400);
        var text = post(GOOD.replace(":1,", ":\"one\","));
        assertThat(text.statusCode()).isEqualTo(400);
        assertThat(text.body()).contains("times_said").doesNotContain("live.blytz");
        assertThat(post(GOOD.replace("1.50", "1.505")).statusCode()).isEqualTo(422);
        assertThat(post(GOOD.replace("USD", "XXY")).body()).contains("paid_tip");
        assertThat(post(GOOD.replace("hello", "nul\\u0000")).statusCode()).isEqualTo(400);
    }

    @Test
    void refusesJsonThatIsTooDeep() throws Exception {
        var deep = "{\"said\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}";

        assertThat(post(deep).statusCode()).isIn(400, 413);
    }

    @Test
    void answersUnknownPathsMethodsAndIdsWithProblems() throws Exception {
        assertThat(send("GET", "/nowhere", token(), null, null).body()).contains("not_found");
        assertThat(send("DELETE", "/entries", token(), null, null).body())
                .contains("method_not_allowed");
        assertThat(send("GET", "/entries/" + Ids.next(), token(), null, null).statusCode())
                .isEqualTo(404);
        assertThat(send("GET", "/entries/not-an-id", token(), null, null).statusCode())
                .isEqualTo(404);
        assertThat(send("GET", "/entries?limit=1000000000", token(), null, null).statusCode())
                .isEqualTo(422);
        assertThat(send("GET", "/entries?limit=x", token(), null, null).statusCode())
                .isEqualTo(400);
    }

    @Test
    void editsOnlyTheVersionThatWasRead() throws Exception {
        var path = "/entries/" + Ids.next();

        assertThat(put(path, null).statusCode()).isEqualTo(428);
        assertThat(put(path, "\"2\"").body()).contains("precondition_failed", "what is there now");
        assertThat(put(path, "\"3\"").headers().firstValue("ETag")).contains("\"4\"");
    }

    @Test
    void hidesWhatBroke() throws Exception {
        GuestBook.FAILURES.set(1);

        var answer = post(GOOD);

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("internal").doesNotContain("secret", "Exception");
    }

    @Test
    void givesTheSameAnswerToTheSameKey() throws Exception {
        var before = book.count();

        var first = send("POST", "/entries", token(), GOOD, "key-1");
        var second = send("POST", "/entries", token(), GOOD, "key-1");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(second.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(book.count()).isEqualTo(before + 1);
    }

    @Test
    void refusesTheSameKeyWithAnotherBody() throws Exception {
        send("POST", "/entries", token(), GOOD, "key-2");

        var other = send("POST", "/entries", token(), GOOD.replace("hello", "bye"), "key-2");

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("key_reused");
    }

    @Test
    void keepsTheKeysOfDifferentPeopleApart() throws Exception {
        var mine = send("POST", "/entries", token(), GOOD, "key-3");
        var theirs = send("POST", "/entries", TestTokens.token(Ids.next(), "buyer"), GOOD, "key-3");

        assertThat(theirs.body()).isNotEqualTo(mine.body());
    }

    @Test
    void doesOneThingForFiftyRequestsWithOneKey() throws Exception {
        var before = book.count();
        var calls = new ArrayList<Callable<HttpResponse<String>>>();
        for (var i = 0; i < 50; i++) {
            calls.add(() -> send("POST", "/entries?wait=200", token(), GOOD, "key-4"));
        }

        var answers = new HashSet<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(calls)) {
                var got = answer.get();
                assertThat(got.statusCode()).isIn(201, 409);
                if (got.statusCode() == 201) {
                    answers.add(got.body());
                } else {
                    assertThat(got.headers().firstValue("Retry-After")).isPresent();
                }
            }
        }

        assertThat(answers).hasSize(1);
        assertThat(book.count()).isEqualTo(before + 1);
    }

    @Test
    void forgetsAKeyWhoseRequestFailed() throws Exception {
        var before = book.count();
        GuestBook.FAILURES.set(1);
        assertThat(send("POST", "/entries", token(), GOOD, "key-5").statusCode()).isEqualTo(500);
        assertThat(book.count()).isEqualTo(before);

        assertThat(send("POST", "/entries", token(), GOOD, "key-5").statusCode()).isEqualTo(201);
    }

    @Test
    void judgesARefusedRequestAnew() throws Exception {
        assertThat(
                        send("POST", "/entries", token(), GOOD.replace("hello", ""), "key-6")
                                .statusCode())
                .isEqualTo(422);
        assertThat(send("POST", "/entries", token(), GOOD, "key-6").statusCode()).isEqualTo(201);
        assertThat(send("POST", "/entries", token(), GOOD, " ").statusCode()).isIn(201, 422);
    }

    @Test
    void leavesAKeyToThoseWhoKeepTheirOwn() throws Exception {
        var first = send("POST", "/own", token(), "{}", "key-7");
        var second = send("POST", "/own", token(), "{}", "key-7");

        assertThat(first.body()).isNotEqualTo(second.body());
    }

    @Test
    void documentsWhatGoesOverTheWire() throws Exception {
        var document = send("GET", "/v3/api-docs", null, null, null).body();

        assertThat(document)
                .contains("\"openapi\":\"3.1", "\"times_said\"", "\"paid_tip\"", "problem+json")
                .doesNotContain("\"timesSaid\"", "\"caller\"", "\"minor\"");
    }

    @Test
    void saysThatItIsWell() throws Exception {
        assertThat(send("GET", "/actuator/health/liveness", null, null, null).statusCode())
                .isEqualTo(200);
        assertThat(send("GET", "/actuator/prometheus", null, null, null).body()).contains("jvm_");
        assertThat(send("GET", "/actuator/env", token(), null, null).statusCode()).isEqualTo(404);
    }

    /** Prometheus refuses the whole page for one example of a trace where it wants none. */
    @Test
    void showsPrometheusItsFiguresInTheWayItReadsThem() throws Exception {
        send("GET", "/public", null, null, null);
        var request =
                HttpRequest.newBuilder(
                                URI.create("http://localhost:" + port + "/actuator/prometheus"))
                        .header("Accept", "application/openmetrics-text;version=1.0.0")
                        .build();

        var page = http.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(page.headers().firstValue("Content-Type").orElse("")).contains("openmetrics");
        assertThat(page.body().lines().filter(line -> line.contains(" # {")))
                .allSatisfy(line -> assertThat(line).containsPattern("^\\w+_(bucket|total)\\{"));
        assertThat(page.body()).contains("blytz_engine_up{", "engine=\"postgres\"");
    }

    private String token() {
        return TestTokens.token(guest, "buyer");
    }

    private HttpResponse<String> post(String body) throws Exception {
        return send("POST", "/entries", token(), body, null);
    }

    private HttpResponse<String> put(String path, @Nullable String ifMatch) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Authorization", "Bearer " + token())
                        .PUT(HttpRequest.BodyPublishers.noBody());
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> send(
            String method,
            String path,
            @Nullable String token,
            @Nullable String body,
            @Nullable String key)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .timeout(Duration.ofSeconds(20));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(body));
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
