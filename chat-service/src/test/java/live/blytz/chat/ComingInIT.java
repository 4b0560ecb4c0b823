package live.blytz.chat;

import static live.blytz.chat.Client.bearer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;
import live.blytz.events.user.SessionRevoked;
import live.blytz.events.user.UserBanned;
import live.blytz.platform.test.TestTokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Instances.Closing.class)
class ComingInIT {

    private static final Instances.Instance CHAT = Instances.one();
    private static final Stage STAGE = new Stage();
    private static UUID stream = UUID.randomUUID();

    private final UUID user = UUID.randomUUID();

    @BeforeAll
    static void aShowIsOn() {
        stream = STAGE.liveShow(CHAT);
    }

    @AfterAll
    static void done() {
        STAGE.close();
    }

    @Test
    void worksWithATokenInTheHeader() {
        try (var viewer = Client.in(CHAT, stream, user)) {
            var snapshot = viewer.await("snapshot");
            assertThat(snapshot.at("/data/stream_id").asString()).isEqualTo(stream.toString());
            assertThat(snapshot.at("/data/status").asString()).isEqualTo("live");
            assertThat(snapshot.at("/data/title").asString()).isEqualTo("Watches of Manila");
            assertThat(snapshot.at("/data/auction").isNull()).isTrue();
            assertThat(snapshot.path("ts").isString()).isTrue();
        }
    }

    @Test
    void worksWithATokenInTheSubprotocol() {
        var token = TestTokens.token(user);
        try (var viewer =
                Client.open(CHAT, path(), builder -> builder.subprotocols("bearer", token))) {
            viewer.await("snapshot");
            assertThat(viewer.socket().getSubprotocol()).isEqualTo("bearer");
        }
    }

    @Test
    void worksWithATokenInTheFirstFrame() {
        try (var viewer = Client.open(CHAT, path(), builder -> builder)) {
            viewer.say("auth", "{\"token\":\"" + TestTokens.token(user) + "\"}");
            viewer.await("snapshot");
        }
    }

    @Test
    void answersPingAlsoBeforeTheTokenIsRead() {
        try (var viewer = Client.in(CHAT, stream, user)) {
            viewer.say("ping", "{}").await("pong");
        }
    }

    @Test
    void endsWith4401WithoutAToken() {
        try (var viewer = Client.open(CHAT, path(), builder -> builder)) {
            viewer.say("new_comment", "{\"text\":\"hi\"}");
            assertThat(viewer.await("error").at("/data/code").asString())
                    .isEqualTo("unauthenticated");
            assertThat(viewer.closeCode()).isEqualTo(4401);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.",
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln"
            })
    void endsWith4401WithAForgedToken(String forged) {
        try (var viewer =
                Client.open(
                        CHAT,
                        path(),
                        builder -> builder.header("Authorization", "Bearer " + forged))) {
            assertThat(viewer.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void endsWith4401WithAnExpiredToken() {
        var expired =
                TestTokens.token(
                        user,
                        claims ->
                                claims.expirationTime(Date.from(Instant.now().minusSeconds(3600))));
        try (var viewer = Client.open(CHAT, path(), builder -> builder)) {
            viewer.say("auth", "{\"token\":\"" + expired + "\"}");
            assertThat(viewer.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void endsWith4403UnderAForeignUserId() {
        try (var viewer =
                Client.open(
                        CHAT,
                        "/streams/" + stream + "?user_id=" + UUID.randomUUID(),
                        bearer(user))) {
            assertThat(viewer.closeCode()).isEqualTo(4403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-an-id", "00000000-0000-0000-0000-000000000000"})
    void endsWith4404AtAnUnknownStream(String unknown) {
        try (var viewer = Client.open(CHAT, "/streams/" + unknown, bearer(user))) {
            assertThat(viewer.closeCode()).isEqualTo(4404);
        }
    }

    @Test
    void endsWhenTheSessionIsRevoked() {
        try (var viewer = Client.in(CHAT, stream, user);
                var other = Client.in(CHAT, stream, UUID.randomUUID())) {
            viewer.await("snapshot");
            other.await("snapshot");
            STAGE.probe()
                    .tell(
                            "user",
                            user,
                            new SessionRevoked(
                                    user, "session-of-" + user, "logout", Instant.now()));

            assertThat(viewer.closeCode()).isEqualTo(4401);
            try (var again = Client.in(CHAT, stream, user)) {
                assertThat(again.closeCode()).isEqualTo(4401);
            }
            assertThat(other.isOpen()).isTrue();
        }
    }

    @Test
    void endsWhenThePersonIsBanned() {
        try (var viewer = Client.in(CHAT, stream, user)) {
            viewer.await("snapshot");
            STAGE.probe().tell("user", user, new UserBanned(user, "fraud", Instant.now()));

            assertThat(viewer.closeCode()).isEqualTo(4403);
        }
    }

    @Test
    void isRefusedToPagesOfAForeignOrigin() {
        assertThat(refusal(builder -> builder.header("Origin", "https://evil.example")))
                .isEqualTo(403);
        try (var page =
                Client.open(
                        CHAT,
                        path(),
                        builder ->
                                bearer(user)
                                        .apply(
                                                builder.header(
                                                        "Origin", "http://localhost:21080")))) {
            page.await("snapshot");
        }
    }

    /** A proxy's WebSocket client names the server that it calls, for callers who named none. */
    @Test
    void isOpenToWhoNamesThisVeryServerAsItsOrigin() {
        var itself = CHAT.sockets().replace("ws:", "http:");
        try (var passedOn =
                Client.open(
                        CHAT,
                        path(),
                        builder -> bearer(user).apply(builder.header("Origin", itself)))) {
            passedOn.await("snapshot");
        }
    }

    private static int refusal(UnaryOperator<WebSocket.Builder> with) {
        var thrown = new int[1];
        assertThatThrownBy(() -> Client.open(CHAT, path(), with))
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused -> thrown[0] = refused.getResponse().statusCode());
        return thrown[0];
    }

    private static String path() {
        return "/streams/" + stream;
    }
}
