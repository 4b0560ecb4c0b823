package live.blytz.local.fcm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Consumer;
import java.util.stream.Stream;
import live.blytz.local.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

class GrantingATokenTest {

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
    void needsAnAssertionOfTheAccount() {
        var answer = sender.ask(sender.claims());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("access_token").asString()).hasSizeGreaterThan(40);
        assertThat(answer.body().path("expires_in").asInt()).isEqualTo(3599);
        assertThat(answer.body().path("token_type").asString()).isEqualTo("Bearer");
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong("account not found", claims -> claims.put("iss", "somebody@else")),
                wrong("audience", claims -> claims.put("aud", "https://fcm.googleapis.com/")),
                wrong("scope", claims -> claims.put("scope", "email")),
                wrong("scope", claims -> claims.remove("scope")),
                wrong(
                        "short-lived",
                        claims -> claims.put("exp", claims.path("iat").asLong() + 3601)),
                wrong("short-lived", claims -> claims.put("exp", claims.path("iat").asLong() - 1)),
                wrong("short-lived", claims -> claims.put("iat", 0).put("exp", 3600)),
                wrong("short-lived", claims -> claims.remove("iat")));
    }

    private static Arguments wrong(String why, Consumer<ObjectNode> otherwise) {
        return Arguments.of(why, otherwise);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void refusesWhatAnAssertionMustNotSay(String why, Consumer<ObjectNode> otherwise) {
        var answer = sender.ask(otherwise);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.why()).contains(why);
        assertThat(answer.body().path("error").asString()).startsWith("invalid_");
    }

    @Test
    void refusesWhatAnotherKeySigned() throws IOException {
        var other = folder.resolve("other");
        try (var another = FcmSandbox.start(new Settings(0, other))) {
            var pem = Json.read(Files.readString(another.credentials())).path("private_key");
            var forged = Sender.signed("RS256", sender.claims(), pem.asString());

            assertThat(sender.present(forged).why()).isEqualTo("Invalid JWT Signature.");
        }
    }

    @Test
    void refusesWhatIsSignedOtherwiseOrNotAtAll() throws IOException {
        var pem = Json.read(Files.readString(sandbox.credentials())).path("private_key").asString();
        var none = Sender.signed("none", sender.claims(), pem);

        assertThat(sender.present(none).why()).contains("RS256");
        assertThat(sender.present("").why()).contains("Bad JWT");
        assertThat(sender.present("a.b.c").why()).contains("Bad JWT");
        var answer = sender.post("/token", "application/x-www-form-urlencoded", "grant_type=x", "");
        assertThat(answer.body().path("error").asString()).isEqualTo("unsupported_grant_type");
    }

    @Test
    void keepsTheKeyForItsOwnerAlone() throws IOException {
        var before = Files.readString(sandbox.credentials());
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(sandbox.credentials())))
                .isEqualTo("rw-------");
        assertThat(sandbox.credentials()).isEqualTo(FcmSandbox.credentialsIn(folder));
        var port = Integer.parseInt(sandbox.url().replaceAll(".*:", ""));

        sandbox.close();
        sandbox = FcmSandbox.start(new Settings(port, folder));

        assertThat(Files.readString(sandbox.credentials())).isEqualTo(before);
        assertThat(new Sender(sandbox).token()).isNotEmpty();
    }
}
