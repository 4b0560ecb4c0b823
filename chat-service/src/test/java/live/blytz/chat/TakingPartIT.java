package live.blytz.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Date;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import live.blytz.chat.room.RoomStatus;
import live.blytz.chat.room.Words;
import live.blytz.events.room.NewStreamComment;
import live.blytz.events.room.ViewerPresenceChanged;
import live.blytz.platform.id.Ids;
import live.blytz.platform.test.TestTokens;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

@ExtendWith(Instances.Closing.class)
class TakingPartIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Instances.Instance ONE = Instances.one();
    private static final Instances.Instance ANOTHER = Instances.another();
    private static final Stage STAGE = new Stage();

    private final UUID user = UUID.randomUUID();

    @AfterAll
    static void done() {
        STAGE.close();
    }

    @Test
    void storesACommentBeforeAnybodySeesIt() {
        var stream = STAGE.liveShow(ONE, ANOTHER);
        try (var author = Client.in(ONE, stream, user);
                var reader = Client.in(ANOTHER, stream, UUID.randomUUID())) {
            reader.await("snapshot");
            author.say("new_comment", "{\"text\":\" Magkano po? \",\"client_id\":\"c1\"}");

            var seen = reader.await("new_comment");
            var stored = stored(seen.at("/data/comment_id").asString());
            assertThat(stored.getString("text")).isEqualTo("Magkano po?");
            assertThat(seen.at("/data/text").asString()).isEqualTo("Magkano po?");
            assertThat(seen.path("seq").isIntegralNumber()).isTrue();
            var accepted = author.await("comment_accepted");
            assertThat(accepted.at("/data/client_id").asString()).isEqualTo("c1");
            assertThat(accepted.at("/data/comment_id")).isEqualTo(seen.at("/data/comment_id"));
            Patience.until(() -> stored(seen.at("/data/comment_id").asString()).getBoolean("told"));
        }
    }

    @Test
    void saysACommentOnceHoweverOftenItIsSent() {
        var stream = STAGE.liveShow(ONE);
        try (var author = Client.in(ONE, stream, user)) {
            author.say("new_comment", "{\"text\":\"hello\",\"client_id\":\"c1\"}");
            author.say("new_comment", "{\"text\":\"hello\",\"client_id\":\"c1\"}");
            author.say("new_comment", "{\"text\":\"other\",\"client_id\":\"c1\"}");
            author.say("new_comment", "{\"text\":\"next\",\"client_id\":\"c2\"}");

            author.await("new_comment", frame -> text(frame).equals("next"));
            assertThat(author.all("new_comment")).hasSize(2);
            assertThat(author.await("error").at("/data/code").asString()).isEqualTo("key_reused");
        }
    }

    @Test
    void tellsACommentThatWasStoredButNotTold() {
        var stream = STAGE.liveShow(ONE);
        var comment = Ids.next();
        ONE.context()
                .getBean(MongoTemplate.class)
                .getCollection("comments")
                .insertOne(
                        new Document("_id", comment.toString())
                                .append("stream_id", stream.toString())
                                .append("user_id", user.toString())
                                .append("user_name", "Maria")
                                .append("text", "forgotten")
                                .append("created_at", new Date(0))
                                .append("told", false));

        STAGE.probe().await(NewStreamComment.class, told -> told.getCommentId().equals(comment));
    }

    @Test
    void slowsOnlyThePersonWhoWritesTooMuch() {
        var stream = STAGE.liveShow(ONE);
        try (var loud = Client.in(ONE, stream, user);
                var quiet = Client.in(ONE, stream, UUID.randomUUID())) {
            IntStream.range(0, 8)
                    .forEach(n -> loud.say("new_comment", "{\"text\":\"spam " + n + "\"}"));
            assertThat(loud.await("error").at("/data/code").asString()).isEqualTo("rate_limited");

            quiet.say("new_comment", "{\"text\":\"fine\"}");
            quiet.await("new_comment", frame -> text(frame).equals("fine"));
            assertThat(quiet.all("error")).isEmpty();
            var answer = post(stream, "comments", user, "{\"text\":\"more\"}");
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
    }

    @Test
    void answersRubbishAndGoesOn() {
        var stream = STAGE.liveShow(ONE);
        try (var viewer = Client.in(ONE, stream, user)) {
            viewer.await("snapshot");
            viewer.sayRaw("{{{").sayRaw("[]").sayRaw("{\"event\":\"sell\",\"data\":{}}");
            viewer.socket().sendBinary(ByteBuffer.wrap(new byte[] {1, 2}), true).join();
            viewer.say("new_comment", "{\"text\":\"\"}");
            viewer.awaitAll("error", _ -> true, 5);
            viewer.say("ping", "{}").await("pong");
            assertThat(viewer.isOpen()).isTrue();
        }
    }

    @Test
    void closesOnAFrameThatIsTooLarge() {
        var stream = STAGE.liveShow(ONE);
        try (var viewer = Client.in(ONE, stream, user)) {
            viewer.await("snapshot");
            viewer.say("new_comment", "{\"text\":\"" + "x".repeat(17_000) + "\"}");
            assertThat(viewer.closeCode()).isEqualTo(1009);
        }
    }

    @Test
    void closesOnAFlood() {
        var stream = STAGE.liveShow(ONE);
        try (var viewer = Client.in(ONE, stream, user)) {
            viewer.await("snapshot");
            try {
                IntStream.range(0, 400).forEach(_ -> viewer.say("ping", "{}"));
            } catch (CompletionException cut) {
                assertThat(cut).hasCauseInstanceOf(IOException.class);
            }
            Patience.until(() -> !viewer.isOpen());
        }
    }

    @Test
    void isClosedBeforeAndAfterTheShow() {
        var stream = Ids.next();
        STAGE.probe().tell("stream", stream, Shows.scheduled(stream));
        Stage.await(ONE, stream, RoomStatus.SCHEDULED);
        try (var early = Client.in(ONE, stream, user)) {
            early.say("new_comment", "{\"text\":\"first!\"}");
            assertThat(early.await("error").at("/data/code").asString()).isEqualTo("room_closed");
        }
        var answer = post(stream, "comments", user, "{\"text\":\"first!\"}");
        assertThat(answer.statusCode()).isEqualTo(409);
    }

    @Test
    void countsTwoTabsOfOnePersonAsOneViewer() {
        var stream = STAGE.liveShow(ONE, ANOTHER);
        var friend = UUID.randomUUID();
        try (var here = Client.in(ONE, stream, user)) {
            try (var tab = Client.in(ANOTHER, stream, user);
                    var other = Client.in(ANOTHER, stream, friend)) {
                tab.await("snapshot");
                other.await("snapshot");
                here.await("viewer_count_updated", frame -> viewers(frame) == 2);
            }
            here.await("viewer_count_updated", frame -> viewers(frame) == 1 && peak(frame) == 2);
            assertThat(here.all("viewer_count_updated")).noneMatch(frame -> viewers(frame) > 2);
            STAGE.probe()
                    .await(
                            ViewerPresenceChanged.class,
                            seen -> seen.getUserId().equals(friend) && !seen.getPresent());
            var answer = get(stream, "viewers", user);
            assertThat(answer.path("viewers").asInt()).isEqualTo(1);
            assertThat(answer.path("peak").asInt()).isEqualTo(2);
        }
    }

    @Test
    void countsReactionsOfAllInstances() {
        var stream = STAGE.liveShow(ONE, ANOTHER);
        try (var here = Client.in(ONE, stream, user);
                var there = Client.in(ANOTHER, stream, UUID.randomUUID())) {
            here.await("snapshot");
            there.await("snapshot");
            IntStream.range(0, 5).forEach(_ -> here.say("reaction", "{\"reaction\":\"heart\"}"));
            IntStream.range(0, 5).forEach(_ -> there.say("reaction", "{\"reaction\":\"heart\"}"));
            assertThat(post(stream, "reactions", user, "{\"reaction\":\"heart\"}").statusCode())
                    .isEqualTo(202);
            assertThat(post(stream, "reactions", user, "{\"reaction\":\"boo\"}").statusCode())
                    .isEqualTo(422);

            Patience.until(() -> hearts(here) == 11 && hearts(there) == 11);
            assertThat(here.all("reaction")).noneMatch(frame -> frame.has("seq"));
        }
    }

    @Test
    void worksWithoutASocket() {
        var stream = STAGE.liveShow(ONE);
        var answer = post(stream, "comments", user, "{\"text\":\"by hand\",\"client_id\":\"k\"}");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).isPresent();
        assertThat(
                        post(stream, "comments", user, "{\"text\":\"by hand\",\"client_id\":\"k\"}")
                                .body())
                .isEqualTo(answer.body());
        assertThat(post(stream, "comments", user, "{\"text\":5}").statusCode()).isEqualTo(400);
        assertThat(post(stream, "comments", user, "{\"text\":\"\"}").statusCode()).isEqualTo(422);
        assertThat(post(Ids.next(), "comments", user, "{\"text\":\"x\"}").statusCode())
                .isEqualTo(404);
        post(stream, "comments", user, "{\"text\":\"second\"}");

        var page = get(stream, "comments?limit=1", user);
        assertThat(page.at("/items/0/text").asString()).isEqualTo("second");
        var rest =
                get(stream, "comments?limit=1&cursor=" + page.path("next_cursor").asString(), user);
        assertThat(rest.at("/items/0/text").asString()).isEqualTo("by hand");
        assertThat(rest.path("next_cursor").isNull()).isTrue();
        Patience.until(() -> get(stream, "state", user).at("/recent_comments/1").isObject());
    }

    private static Document stored(String comment) {
        var found =
                ONE.context()
                        .getBean(MongoTemplate.class)
                        .getCollection("comments")
                        .find(new Document("_id", comment))
                        .first();
        return Objects.requireNonNull(found);
    }

    private static HttpResponse<String> post(UUID stream, String what, UUID user, String body) {
        return send(
                request(stream, what, user)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static JsonNode get(UUID stream, String what, UUID user) {
        var answer = send(request(stream, what, user));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Words.JSON.readTree(answer.body());
    }

    private static HttpRequest.Builder request(UUID stream, String what, UUID user) {
        return HttpRequest.newBuilder(
                        URI.create(ONE.http() + "/api/v1/streams/" + stream + "/" + what))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", TestTokens.bearer(user, "buyer"));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        return HTTP.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString()).join();
    }

    private static int hearts(Client viewer) {
        return viewer.all("reaction").stream()
                .mapToInt(frame -> frame.at("/data/counts/heart").asInt())
                .sum();
    }

    private static String text(JsonNode frame) {
        return frame.at("/data/text").asString();
    }

    private static int viewers(JsonNode frame) {
        return frame.at("/data/viewers").asInt();
    }

    private static int peak(JsonNode frame) {
        return frame.at("/data/peak").asInt();
    }
}
