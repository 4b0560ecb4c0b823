package live.blytz.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import live.blytz.chat.room.RoomStatus;
import live.blytz.chat.room.Words;
import live.blytz.events.chat.CommentRemoved;
import live.blytz.platform.test.EventProbe;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** Comments that go, and people who may not speak or be there: on two instances. */
@ExtendWith(Instances.Closing.class)
class KeepingOrderIT {

    private static final Instances.Instance ONE = Instances.one();
    private static final Instances.Instance ANOTHER = Instances.another();
    private static final Stage STAGE = new Stage();
    private static final EventProbe CHAT = EventProbe.on("chat");
    private static final UUID MODERATOR = UUID.randomUUID();
    private static final UUID ADMIN = UUID.randomUUID();

    private final UUID rude = UUID.randomUUID();
    private final UUID reader = UUID.randomUUID();
    private final UUID stream = STAGE.liveShow(ONE, ANOTHER);
    private final Hall hall = new Hall(ONE, stream);

    @AfterAll
    static void done() {
        STAGE.close();
        CHAT.close();
    }

    @BeforeEach
    void peopleAreKnown() {
        Hall.known(ONE, CHAT, rude, "buyer");
        Hall.known(ONE, CHAT, reader, "buyer");
        Hall.known(ONE, CHAT, ADMIN, "admin");
        Hall.known(ONE, CHAT, Shows.SELLER, "seller");
    }

    @Test
    void takesACommentOutOfEveryWindowReplayAndHistory() {
        try (var here = Client.in(ONE, stream, rude);
                var there = Client.in(ANOTHER, stream, reader)) {
            var start = there.await("snapshot").path("seq").asLong();
            here.say("new_comment", "{\"text\":\"<b>buy elsewhere</b>\"}");
            var comment = there.await("new_comment").at("/data/comment_id").asString();

            assertThat(hall.call("DELETE", "/comments/" + comment, reader, "buyer")).isEqualTo(403);
            assertThat(hall.call("DELETE", "/comments/" + comment, MODERATOR, "moderator"))
                    .isEqualTo(204);

            for (var window : List.of(here, there)) {
                var frame = window.await("moderation");
                assertThat(frame.at("/data/action").asString()).isEqualTo("comment_removed");
                assertThat(frame.at("/data/comment_id").asString()).isEqualTo(comment);
                assertThat(frame.path("seq").isIntegralNumber()).isTrue();
            }
            try (var back = Client.back(ANOTHER, stream, reader, start)) {
                back.await("moderation");
                assertThat(back.all("new_comment")).isEmpty();
            }
            assertThat(hall.read("/comments", reader).path("items")).isEmpty();
            assertThat(hall.read("/state", reader).path("recent_comments")).isEmpty();
            assertThat(hall.call("GET", "/comments/" + comment, reader, "buyer")).isEqualTo(404);
            CHAT.await(
                    CommentRemoved.class, gone -> gone.getCommentId().toString().equals(comment));

            assertThat(hall.call("DELETE", "/comments/" + comment, MODERATOR, "moderator"))
                    .isEqualTo(204);
            hall.call("PUT", "/mutes/" + rude, Shows.SELLER, "seller", "{\"minutes\":1}");
            there.await("moderation", frame -> action(frame).equals("muted"));
            assertThat(there.all("moderation")).hasSize(2);
        }
    }

    @Test
    void letsAuthorsTakeTheirOwnCommentsBack() {
        var comment = hall.said(rude, "oh no");

        assertThat(hall.call("DELETE", "/comments/" + comment, rude, "buyer")).isEqualTo(204);
        assertThat(hall.call("DELETE", "/comments/" + UUID.randomUUID(), rude, "buyer"))
                .isEqualTo(404);
        assertThat(hall.read("/comments", reader).path("items")).isEmpty();
    }

    @Test
    void mutesUntilTheTimeIsOver() {
        try (var viewer = Client.in(ANOTHER, stream, rude)) {
            viewer.await("snapshot");
            var mute =
                    hall.answer(
                            "PUT", "/mutes/" + rude, Shows.SELLER, "seller", "{\"minutes\":10}");
            assertThat(mute.statusCode()).as(mute.body()).isEqualTo(200);
            var until = Words.JSON.readTree(mute.body()).path("until").asString();
            assertThat(Instant.parse(until)).isAfter(Instant.now().plusSeconds(500));

            viewer.await("moderation", frame -> action(frame).equals("muted"));
            viewer.say("new_comment", "{\"text\":\"but\"}");
            var error = viewer.await("error", frame -> code(frame).equals("muted"));
            assertThat(error.at("/data/until").asString()).isEqualTo(until);
            var problem = hall.answer("POST", "/comments", rude, "buyer", "{\"text\":\"but\"}");
            assertThat(problem.statusCode()).isEqualTo(403);
            assertThat(Words.JSON.readTree(problem.body()).path("until").asString())
                    .isEqualTo(until);

            try (var again = Client.in(ONE, stream, rude)) {
                var frame = again.await("moderation");
                assertThat(frame.at("/data/user_id").asString()).isEqualTo(rude.toString());
                assertThat(frame.at("/data/until").asString()).isEqualTo(until);
                assertThat(frame.has("seq")).isFalse();
            }
            mongo().getCollection("restrictions")
                    .updateOne(
                            new Document("_id", stream + ":" + rude + ":mute"),
                            new Document("$set", new Document("until", new Date())));
            hall.said(rude, "sorry");
        }
    }

    @Test
    void letsSomebodySpeakAgainBeforeTheirTime() {
        hall.call("PUT", "/mutes/" + rude, Shows.SELLER, "seller", "{\"minutes\":10}");
        assertThat(restrictions().at("/items/0/kind").asString()).isEqualTo("mute");

        assertThat(hall.call("DELETE", "/mutes/" + rude, MODERATOR, "moderator")).isEqualTo(204);
        assertThat(hall.call("DELETE", "/mutes/" + rude, MODERATOR, "moderator")).isEqualTo(204);

        hall.said(rude, "thank you");
        assertThat(restrictions().path("items")).isEmpty();
    }

    @Test
    void bansOnEveryInstanceAndAcrossARestart() {
        try (var here = Client.in(ONE, stream, rude);
                var there = Client.in(ANOTHER, stream, rude);
                var other = Client.in(ANOTHER, stream, reader)) {
            here.await("snapshot");
            there.await("snapshot");
            other.await("snapshot");

            assertThat(hall.call("PUT", "/bans/" + rude, MODERATOR, "moderator", "{}"))
                    .isEqualTo(200);

            assertThat(here.closeCode()).isEqualTo(4423);
            assertThat(there.closeCode()).isEqualTo(4423);
            assertThat(other.await("moderation").at("/data/action").asString()).isEqualTo("banned");
            assertThat(other.isOpen()).isTrue();
        }
        refusesEntry(ONE);
        refusesEntry(ANOTHER);
        assertThat(hall.call("POST", "/comments", rude, "buyer", "{\"text\":\"hey\"}"))
                .isEqualTo(403);
        assertThat(hall.call("POST", "/reactions", rude, "buyer", "{\"reaction\":\"wow\"}"))
                .isEqualTo(403);
        assertThat(hall.call("GET", "/state", rude, "buyer")).isEqualTo(403);
        assertThat(hall.call("GET", "/comments", rude, "buyer")).isEqualTo(403);
        try (var later = Instances.start().context()) {
            var restarted =
                    new Instances.Instance(
                            later,
                            "",
                            "ws://127.0.0.1:" + later.getEnvironment().getProperty("CHAT_WS_PORT"));
            Stage.await(restarted, stream, RoomStatus.LIVE);
            refusesEntry(restarted);
        }

        assertThat(hall.call("DELETE", "/bans/" + rude, Shows.SELLER, "seller")).isEqualTo(204);
        Patience.until(() -> hall.call("GET", "/state", rude, "buyer") == 200);
        try (var back = Client.in(ONE, stream, rude)) {
            back.await("snapshot");
        }
    }

    @Test
    void protectsTheSellerAndHigherRanks() {
        var minutes = "{\"minutes\":5}";
        var seller = "/mutes/" + Shows.SELLER;

        assertThat(hall.call("PUT", seller, ADMIN, "admin", minutes)).isEqualTo(403);
        assertThat(hall.call("PUT", "/mutes/" + ADMIN, MODERATOR, "moderator", minutes))
                .isEqualTo(403);
        assertThat(hall.call("PUT", "/bans/" + ADMIN, Shows.SELLER, "seller", "{}")).isEqualTo(403);
        assertThat(hall.call("PUT", "/mutes/" + rude, reader, "buyer", minutes)).isEqualTo(403);
        assertThat(hall.call("PUT", "/mutes/" + rude, UUID.randomUUID(), "seller", minutes))
                .isEqualTo(403);
        assertThat(hall.call("GET", "/restrictions", reader, "buyer")).isEqualTo(403);
        assertThat(hall.call("PUT", "/mutes/" + UUID.randomUUID(), MODERATOR, "moderator", minutes))
                .isEqualTo(404);
        assertThat(hall.call("PUT", "/mutes/" + rude, MODERATOR, "moderator", "{\"minutes\":0}"))
                .isEqualTo(422);
        assertThat(
                        hall.call(
                                "PUT",
                                "/mutes/" + rude,
                                MODERATOR,
                                "moderator",
                                "{\"minutes\":99999}"))
                .isEqualTo(422);
    }

    private void refusesEntry(Instances.Instance where) {
        try (var turnedAway = Client.in(where, stream, rude)) {
            assertThat(turnedAway.closeCode()).isEqualTo(4423);
            assertThat(turnedAway.all("snapshot")).isEmpty();
        }
    }

    private JsonNode restrictions() {
        return hall.read("/restrictions", Shows.SELLER);
    }

    private static MongoTemplate mongo() {
        return ONE.context().getBean(MongoTemplate.class);
    }

    private static String action(JsonNode frame) {
        return frame.at("/data/action").asString();
    }

    private static String code(JsonNode frame) {
        return frame.at("/data/code").asString();
    }
}
