package live.blytz.local.fcm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TakingAMessageTest {

    private static final String WORDS =
            ", \"notification\": {\"title\": \"You won\", \"body\": \"A vase\"}";

    @TempDir private static Path folder = Path.of(".");

    private FcmSandbox sandbox;
    private Sender sender;

    @BeforeEach
    void open() throws IOException {
        sandbox = FcmSandbox.start(new Settings(0, folder));
        sender = new Sender(sandbox);
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void givesItANameAndShowsIt() {
        var answer =
                sender.send(WORDS + ", \"data\": {\"url\": \"http://localhost:21080/orders\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("name").asString())
                .startsWith("projects/blytz-sandbox/messages/");
        assertThat(sandbox.pushes())
                .singleElement()
                .satisfies(
                        push -> {
                            assertThat(push.token()).isEqualTo(Sender.PHONE);
                            assertThat(push.title()).isEqualTo("You won");
                            assertThat(push.link()).isEqualTo("http://localhost:21080/orders");
                            assertThat(push.isShown()).isTrue();
                        });
    }

    @Test
    void showsTheLastOneWithATag() {
        var tagged = WORDS + ", \"android\": {\"notification\": {\"tag\": \"lot\"}}";
        sender.send(tagged);
        sender.send(WORDS);
        sender.send(tagged);

        assertThat(sandbox.pushes()).extracting(Push::isShown).containsExactly(true, true, false);
    }

    @Test
    void onlyLooksWhenItIsToldTo() {
        var answer =
                sender.sendRaw(
                        """
                        {"validate_only": true, "message": {"token": "%s"}}
                        """
                                .formatted(Sender.PHONE));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(sandbox.pushes()).isEmpty();
    }

    @Test
    void needsALoginThatHolds() {
        var body = "{\"message\": {\"token\": \"%s\"}}".formatted(Sender.PHONE);

        assertThat(sender.send("blytz-sandbox", "", body).error()).isEqualTo("UNAUTHENTICATED");
        assertThat(sender.send("blytz-sandbox", "ya29.other", body).status()).isEqualTo(401);
        assertThat(sender.send("other", sender.token(), body).error())
                .isEqualTo("PERMISSION_DENIED");
        assertThat(sandbox.pushes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ", \"colour\": \"red\"",
                ", \"notification\": {\"title\": 12}",
                ", \"notification\": {\"subtitle\": \"x\"}",
                ", \"data\": {\"count\": 12}",
                ", \"android\": {\"ttl\": \"10\"}",
                ", \"android\": {\"ttl\": 10}",
                ", \"android\": {\"ttl\": \"2419201s\"}",
                ", \"android\": {\"priority\": \"URGENT\"}",
                ", \"android\": {\"notification\": {\"notification_count\": \"1\"}}",
                ", \"apns\": {\"headers\": {\"apns-priority\": 10}}",
                ", \"webpush\": {\"headers\": []}",
                ", \"webpush\": {\"fcm_options\": {\"href\": \"https://blytz.live\"}}"
            })
    void refusesWhatHasNotTheShape(String more) {
        var answer = sender.send(more);

        assertThat(answer.status()).as(more).isEqualTo(400);
        assertThat(answer.error()).isEqualTo("INVALID_ARGUMENT");
        assertThat(answer.field()).isNotNull();
        assertThat(sandbox.pushes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ", \"topic\": \"news\"",
                ", \"data\": {\"from\": \"me\"}",
                ", \"data\": {\"google.x\": \"me\"}",
                ", \"data\": {\"gcm.x\": \"me\"}",
                ", \"apns\": {\"headers\": {\"apns-priority\": \"11\"}}",
                ", \"apns\": {\"headers\": {\"apns-expiration\": \"soon\"}}",
                ", \"webpush\": {\"headers\": {\"TTL\": \"10s\"}}",
                ", \"webpush\": {\"headers\": {\"Urgency\": \"HIGH\"}}",
                ", \"webpush\": {\"headers\": {\"Topic\": \"outbid-0198c9b5-5a7e-7a3e-8f2c-1d2e3f4a5b6c\"}}",
                ", \"webpush\": {\"fcm_options\": {\"link\": \"http://blytz.live/\"}}",
                ", \"webpush\": {\"fcm_options\": {\"link\": \"javascript:alert(1)\"}}"
            })
    void refusesWhatFcmDoesNotLike(String more) {
        var answer = sender.send(more);

        assertThat(answer.status()).as(more).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("INVALID_ARGUMENT");
        assertThat(answer.field()).startsWith("message");
    }

    @Test
    void takesBothWaysOfWritingANameAndAPriority() {
        assertThat(
                        sender.send(
                                        ", \"android\": {\"collapseKey\": \"a\", \"priority\": \"high\"}")
                                .status())
                .isEqualTo(200);
        assertThat(
                        sender.send(", \"android\": {\"collapse_key\": \"a\", \"ttl\": \"3.5s\"}")
                                .status())
                .isEqualTo(200);
        assertThat(
                        sender.send(
                                        ", \"webpush\": {\"fcm_options\": {\"link\": \"http://localhost:21080/\"}}")
                                .status())
                .isEqualTo(200);
    }

    @Test
    void refusesWhatIsLongerThan4096Bytes() {
        assertThat(
                        sender.send(", \"data\": {\"text\": \"%s\"}".formatted("é".repeat(2030)))
                                .status())
                .isEqualTo(200);
        var answer = sender.send(", \"data\": {\"text\": \"%s\"}".formatted("é".repeat(2048)));

        assertThat(answer.code()).isEqualTo("INVALID_ARGUMENT");
        assertThat(answer.body().toString()).contains("too big");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "no_colon_in_it_at_all", "id_of_phone:too_short"})
    void refusesWhatIsNoToken(String token) {
        var answer = sender.sendRaw("{\"message\": {\"token\": \"%s\"}}".formatted(token));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("INVALID_ARGUMENT");
        assertThat(answer.body().toString()).contains("not a valid FCM registration token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"message\": {}}", "[]", "not json", "{\"message\": 1}", ""})
    void refusesWhatIsNoMessage(String body) {
        assertThat(sender.sendRaw(body).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "unregistered, 404, NOT_FOUND, UNREGISTERED, ''",
        "stranger, 403, PERMISSION_DENIED, SENDER_ID_MISMATCH, ''",
        "quota, 429, RESOURCE_EXHAUSTED, QUOTA_EXCEEDED, 2",
        "unavailable, 503, UNAVAILABLE, UNAVAILABLE, 2",
        "internal, 500, INTERNAL, INTERNAL, ''",
        "thirdparty, 401, UNAUTHENTICATED, THIRD_PARTY_AUTH_ERROR, ''"
    })
    void failsForTokensThatAskForIt(
            String word, int status, String error, String code, String retryAfter) {
        var token = word + "_phone:APA91b" + "x".repeat(134);

        var answer = sender.sendRaw("{\"message\": {\"token\": \"%s\"}}".formatted(token));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.error()).isEqualTo(error);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.retryAfter()).isEqualTo(retryAfter);
        assertThat(sandbox.pushes()).isEmpty();
    }

    @Test
    void failsAsOftenAsItIsAsked() {
        var wanted = "{\"fail\": 2, \"code\": \"UNAVAILABLE\", \"retry_after\": 9}";
        assertThat(sender.post("/_sandbox/faults", "application/json", wanted, "").status())
                .isEqualTo(200);

        assertThat(sender.send("").retryAfter()).isEqualTo("9");
        assertThat(sender.send("").status()).isEqualTo(503);
        assertThat(sender.send("").status()).isEqualTo(200);
        assertThat(
                        sender.post("/_sandbox/faults", "application/json", "{\"code\": \"X\"}", "")
                                .status())
                .isEqualTo(400);
    }

    @Test
    void knowsPhonesThatRemovedTheApp() {
        sender.post(
                "/_sandbox/uninstall",
                "application/json",
                "{\"token\": \"%s\"}".formatted(Sender.PHONE),
                "");

        assertThat(sender.send(WORDS).code()).isEqualTo("UNREGISTERED");
    }
}
