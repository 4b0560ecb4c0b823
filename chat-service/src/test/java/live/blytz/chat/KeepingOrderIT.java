package live.blytz.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import live.blytz.chat.room.RoomStatus;
import live.blytz.chat.room.Words;
import live.blytz.events.chat.CommentRemoved;
import live.blytz.events.user.UserRegistered;
import live.blytz.platform.test.EventProbe;
import live.blytz.platform.test.TestTokens;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** Comments that go, people who may not speak or be there, and reports: on two instances. */
@ExtendWith(Instances.Closing.class)
class KeepingOrderIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Instances.Instance ONE = Instances.one();
    private static final Instances.Instance ANOTHER = Instances.another();
    private static final Stage STAGE = new Stage();
    private static final EventProbe CHAT = EventProbe.on("chat");
    private static final UUID MODERATOR = UUID.randomUUID();
    private static final UUID ADMIN = UUID.randomUUID();

    private final UUID rude = UUID.randomUUID();
    private final UUID reader = UUID.randomUUID();
    private UUID stream = UUID.randomUUID();

    @AfterAll
    static void done() {
        STAGE.close();
        CHAT.close();
    }

    @BeforeEach
    void aShowIsOn() {
        stream = STAGE.liveShow(ONE, ANOTHER);
        known(rude, "buyer");
        known(reader, "buyer");
        known(ADMIN, "admin");
        known(Shows.SELLER, "seller");
    }

    @Test
    void takesACommentOutOfEveryWindowReplayAndHistory() {
        try (var here = Client.in(ONE, stream, rude);
                var there = Client.in(ANOTHER, stream, reader)) {
            var start = there.await("snapshot").path("seq").asLong();
            here.say("new_comment", "{\"text\":\"<b>buy elsewhere</b>\"}");
            var comment = there.await("new_comment").at("/data/comment_id").asString();

            assertThat(call("DELETE", "/comments/" + comment, reader, "buyer")).isEqualTo(403);
            assertThat(call("DELETE", "/comments/" + comment, MODERATOR, "moderator"))
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
            assertThat(read("/comments", reader).path("items")).isEmpty();
            assertThat(read("/state", reader).path("recent_comments")).isEmpty();
            assertThat(call("GET", "/comments/" + comment, reader, "buyer")).isEqualTo(404);
            CHAT.await(
                    CommentRemoved.class, gone -> gone.getCommentId().toString().equals(comment));

            assertThat(call("DELETE", "/comments/" + comment, MODERATOR, "moderator"))
                    .isEqualTo(204);
            call("PUT", "/mutes/" + rude, Shows.SELLER, "seller", "{\"minutes\":1}");
            there.await("moderation", frame -> action(frame).equals("muted"));
            assertThat(there.all("moderation")).hasSize(2);
        }
    }

    @Test
    void letsAuthorsTakeTheirOwnCommentsBack() {
        var comment = said("oh no");

        assertThat(call("DELETE", "/comments/" + comment, rude, "buyer")).isEqualTo(204);
        assertThat(call("DELETE", "/comments/" + UUID.randomUUID(), rude, "buyer")).isEqualTo(404);
        assertThat(read("/comments", reader).path("items")).isEmpty();
    }

    @Test
    void mutesUntilTheTimeIsOver() {
        try (var viewer = Client.in(ANOTHER, stream, rude)) {
            viewer.await("snapshot");
            var mute = answer("PUT", "/mutes/" + rude, Shows.SELLER, "seller", "{\"minutes\":10}");
            assertThat(mute.statusCode()).as(mute.body()).isEqualTo(200);
            var until = Words.JSON.readTree(mute.body()).path("until").asString();
            assertThat(Instant.parse(until)).isAfter(Instant.now().plusSeconds(500));

            viewer.await("moderation", frame -> action(frame).equals("muted"));
            viewer.say("new_comment", "{\"text\":\"but\"}");
            var error = viewer.await("error", frame -> code(frame).equals("muted"));
            assertThat(error.at("/data/until").asString()).isEqualTo(until);
            var problem = answer("POST", "/comments", rude, "buyer", "{\"text\":\"but\"}");
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
            said("sorry");
        }
    }

    @Test
    void letsSomebodySpeakAgainBeforeTheirTime() {
        call("PUT", "/mutes/" + rude, Shows.SELLER, "seller", "{\"minutes\":10}");
        assertThat(restrictions().at("/items/0/kind").asString()).isEqualTo("mute");

        assertThat(call("DELETE", "/mutes/" + rude, MODERATOR, "moderator")).isEqualTo(204);
        assertThat(call("DELETE", "/mutes/" + rude, MODERATOR, "moderator")).isEqualTo(204);

        said("thank you");
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

            assertThat(call("PUT", "/bans/" + rude, MODERATOR, "moderator", "{}")).isEqualTo(200);

            assertThat(here.closeCode()).isEqualTo(4423);
            assertThat(there.closeCode()).isEqualTo(4423);
            assertThat(other.await("moderation").at("/data/action").asString()).isEqualTo("banned");
            assertThat(other.isOpen()).isTrue();
        }
        refusesEntry(ONE);
        refusesEntry(ANOTHER);
        assertThat(call("POST", "/comments", rude, "buyer", "{\"text\":\"hey\"}")).isEqualTo(403);
        assertThat(call("POST", "/reactions", rude, "buyer", "{\"reaction\":\"wow\"}"))
                .isEqualTo(403);
        assertThat(call("GET", "/state", rude, "buyer")).isEqualTo(403);
        assertThat(call("GET", "/comments", rude, "buyer")).isEqualTo(403);
        try (var later = Instances.start().context()) {
            var restarted =
                    new Instances.Instance(
                            later,
                            "",
                            "ws://127.0.0.1:" + later.getEnvironment().getProperty("CHAT_WS_PORT"));
            Stage.await(restarted, stream, RoomStatus.LIVE);
            refusesEntry(restarted);
        }

        assertThat(call("DELETE", "/bans/" + rude, Shows.SELLER, "seller")).isEqualTo(204);
        Patience.until(() -> call("GET", "/state", rude, "buyer") == 200);
        try (var back = Client.in(ONE, stream, rude)) {
            back.await("snapshot");
        }
    }

    @Test
    void protectsTheSellerAndHigherRanks() {
        var minutes = "{\"minutes\":5}";
        var seller = "/mutes/" + Shows.SELLER;

        assertThat(call("PUT", seller, ADMIN, "admin", minutes)).isEqualTo(403);
        assertThat(call("PUT", "/mutes/" + ADMIN, MODERATOR, "moderator", minutes)).isEqualTo(403);
        assertThat(call("PUT", "/bans/" + ADMIN, Shows.SELLER, "seller", "{}")).isEqualTo(403);
        assertThat(call("PUT", "/mutes/" + rude, reader, "buyer", minutes)).isEqualTo(403);
        assertThat(call("PUT", "/mutes/" + rude, UUID.randomUUID(), "seller", minutes))
                .isEqualTo(403);
        assertThat(call("GET", "/restrictions", reader, "buyer")).isEqualTo(403);
        assertThat(call("PUT", "/mutes/" + UUID.randomUUID(), MODERATOR, "moderator", minutes))
                .isEqualTo(404);
        assertThat(call("PUT", "/mutes/" + rude, MODERATOR, "moderator", "{\"minutes\":0}"))
                .isEqualTo(422);
        assertThat(call("PUT", "/mutes/" + rude, MODERATOR, "moderator", "{\"minutes\":99999}"))
                .isEqualTo(422);
    }

    @Test
    void keepsOneReportOfEachPersonAndDecidesAboutTheComment() {
        var comment = said("<script>alert(1)</script>");
        var report = "/comments/" + comment + "/report";
        var spam = "{\"reason\":\"spam\",\"note\":\"again and again\"}";
        assertThat(call("PUT", report, reader, "buyer", spam)).isEqualTo(204);
        assertThat(call("PUT", report, reader, "buyer", "{\"reason\":\"hate\"}")).isEqualTo(204);
        assertThat(call("PUT", report, Shows.SELLER, "seller", spam)).isEqualTo(204);
        assertThat(call("PUT", report, reader, "buyer", "{\"reason\":\"boo\"}")).isEqualTo(422);
        assertThat(call("PUT", report, reader, "buyer", "{}")).isEqualTo(422);

        var open = reports("open").stream().filter(each -> about(each, comment)).toList();
        assertThat(open).hasSize(2);
        var first = open.getLast();
        assertThat(first.path("text").asString()).isEqualTo("<script>alert(1)</script>");
        assertThat(first.path("reason").asString()).isEqualTo("spam");
        assertThat(first.path("note").asString()).isEqualTo("again and again");
        assertThat(first.path("stream_title").asString()).isEqualTo("Watches of Manila");
        assertThat(first.path("author_id").asString()).isEqualTo(rude.toString());
        var id = first.path("report_id").asString();
        assertThat(resolve(id, reader, "buyer", "dismissed").statusCode()).isEqualTo(403);

        assertThat(resolve(id, MODERATOR, "moderator", "dismissed").statusCode()).isEqualTo(200);
        assertThat(reports("open")).noneMatch(each -> about(each, comment));
        assertThat(read("/comments", reader).path("items")).hasSize(1);

        assertThat(resolve(id, MODERATOR, "moderator", "removed").statusCode()).isEqualTo(200);
        assertThat(resolve(id, MODERATOR, "moderator", "removed").statusCode()).isEqualTo(200);
        assertThat(resolve(id, MODERATOR, "moderator", "dismissed").statusCode()).isEqualTo(409);
        assertThat(resolve(id, MODERATOR, "moderator", "open").statusCode()).isEqualTo(422);
        assertThat(read("/comments", reader).path("items")).isEmpty();
        assertThat(call("PUT", report, ADMIN, "admin", spam)).isEqualTo(404);
    }

    @Test
    void listsReportsPageByPageTheOpenOnesFirst() {
        var closed = said("one");
        var open = said("two");
        for (var comment : List.of(closed, open)) {
            call(
                    "PUT",
                    "/comments/" + comment + "/report",
                    reader,
                    "buyer",
                    "{\"reason\":\"other\"}");
        }
        call("DELETE", "/comments/" + closed, MODERATOR, "moderator");

        var all = reports(null);
        var places = all.stream().map(each -> each.path("comment_id").asString()).toList();
        assertThat(places.indexOf(open)).isLessThan(places.indexOf(closed));
        assertThat(all.get(places.indexOf(closed)).path("status").asString()).isEqualTo("removed");
        assertThat(
                        everywhere("GET", "reports?status=boo", null, MODERATOR, "moderator")
                                .statusCode())
                .isEqualTo(422);
        assertThat(
                        everywhere("GET", "reports?cursor=boo", null, MODERATOR, "moderator")
                                .statusCode())
                .isEqualTo(422);
        assertThat(everywhere("GET", "restrictions", null, reader, "buyer").statusCode())
                .isEqualTo(403);
    }

    private void refusesEntry(Instances.Instance where) {
        try (var turnedAway = Client.in(where, stream, rude)) {
            assertThat(turnedAway.closeCode()).isEqualTo(4423);
            assertThat(turnedAway.all("snapshot")).isEmpty();
        }
    }

    private String said(String text) {
        var answer =
                answer("POST", "/comments", rude, "buyer", "{\"text\":\"%s\"}".formatted(text));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Words.JSON.readTree(answer.body()).path("comment_id").asString();
    }

    private JsonNode restrictions() {
        return read("/restrictions", Shows.SELLER);
    }

    /** All of them, two at a time. */
    private static List<JsonNode> reports(@Nullable String status) {
        var found = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var page =
                    everywhere(
                            "GET",
                            "reports?limit=2"
                                    + (status == null ? "" : "&status=" + status)
                                    + (cursor.isEmpty() ? "" : "&cursor=" + cursor),
                            null,
                            MODERATOR,
                            "moderator");
            assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
            var json = Words.JSON.readTree(page.body());
            json.path("items").forEach(found::add);
            cursor = json.path("next_cursor").asString("");
        } while (!cursor.isEmpty());
        return found;
    }

    private static HttpResponse<String> resolve(
            String report, UUID by, String role, String resolution) {
        return everywhere(
                "PUT",
                "reports/" + report + "/resolution",
                "{\"resolution\":\"%s\"}".formatted(resolution),
                by,
                role);
    }

    private static HttpResponse<String> everywhere(
            String method, String what, @Nullable String body, UUID user, String role) {
        return send(method, "/api/v1/moderation/" + what, body, user, role);
    }

    private JsonNode read(String what, UUID user) {
        var answer = answer("GET", what, user, "seller", null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Words.JSON.readTree(answer.body());
    }

    private int call(String method, String what, UUID user, String role) {
        return answer(method, what, user, role, null).statusCode();
    }

    private int call(String method, String what, UUID user, String role, String body) {
        return answer(method, what, user, role, body).statusCode();
    }

    private HttpResponse<String> answer(
            String method, String what, UUID user, String role, @Nullable String body) {
        return send(method, "/api/v1/streams/" + stream + what, body, user, role);
    }

    private static HttpResponse<String> send(
            String method, String path, @Nullable String body, UUID user, String role) {
        var request =
                HttpRequest.newBuilder(URI.create(ONE.http() + path))
                        .timeout(Duration.ofSeconds(20))
                        .header("Authorization", TestTokens.bearer(user, role))
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body));
        return HTTP.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString()).join();
    }

    private static void known(UUID user, String role) {
        CHAT.tell(
                "user",
                user,
                UserRegistered.newBuilder()
                        .setUserId(user)
                        .setEmail(user + "@blytz.test")
                        .setFirstName("Rudy")
                        .setLastName("Cruz")
                        .setRoles(List.of(role))
                        .setOccurredAt(Instant.now())
                        .build());
        Patience.until(
                () ->
                        mongo().getCollection("people")
                                        .find(new Document("_id", user.toString()))
                                        .first()
                                != null);
    }

    private static MongoTemplate mongo() {
        return ONE.context().getBean(MongoTemplate.class);
    }

    private static boolean about(JsonNode report, String comment) {
        return report.path("comment_id").asString().equals(comment);
    }

    private static String action(JsonNode frame) {
        return frame.at("/data/action").asString();
    }

    private static String code(JsonNode frame) {
        return frame.at("/data/code").asString();
    }
}
