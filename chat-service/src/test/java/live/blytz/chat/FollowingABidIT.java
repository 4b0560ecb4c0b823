package live.blytz.chat;

import static live.blytz.chat.Instances.SPANS;
import static live.blytz.chat.Shows.bid;
import static live.blytz.chat.Shows.opened;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import live.blytz.platform.id.Ids;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(Instances.Closing.class)
class FollowingABidIT {

    private static final Instances.Instance ONE = Instances.one();
    private static final Instances.Instance ANOTHER = Instances.another();
    private static final Stage STAGE = new Stage();

    private final String trace = UUID.randomUUID().toString().replace("-", "");

    @AfterAll
    static void done() {
        STAGE.close();
    }

    @Test
    void goesOnWithItsTraceToTheFrameThatViewersSee() {
        var stream = STAGE.liveShow(ONE, ANOTHER);
        var auction = Ids.next();
        try (var viewer = Client.in(ONE, stream, UUID.randomUUID());
                var neighbour = Client.in(ONE, stream, UUID.randomUUID())) {
            viewer.await("snapshot");
            neighbour.await("snapshot");
            STAGE.probe().tell("auction", auction, opened(auction, stream));
            tellTraced(auction, stream);
            viewer.await("bid_placed");

            Patience.until(() -> SPANS.of(trace).size() == 3);
            var forwarded = named("forward bidplaced").getFirst();
            assertThat(forwarded.path("parentId").asString()).isEqualTo("00f067aa0ba902b7");
            assertThat(named("show bidplaced"))
                    .as("one step for each instance, however many watch there")
                    .hasSize(2)
                    .allMatch(shown -> shown.path("parentId").equals(forwarded.path("id")))
                    .extracting(shown -> shown.at("/tags/viewers").asString())
                    .containsExactlyInAnyOrder("2", "0");
        }
    }

    @Test
    void beginsATraceWithACommentThatComesOverASocket() {
        var stream = STAGE.liveShow(ONE);
        try (var author = Client.in(ONE, stream, UUID.randomUUID())) {
            author.say("new_comment", "{\"text\":\"Magkano po?\"}");
            author.await("new_comment");

            Patience.until(
                    () ->
                            SPANS.all().stream()
                                    .filter(span -> is(span, "new_comment"))
                                    .anyMatch(
                                            said ->
                                                    SPANS
                                                            .of(said.path("traceId").asString())
                                                            .stream()
                                                            .anyMatch(
                                                                    span ->
                                                                            is(
                                                                                    span,
                                                                                    "show newstreamcomment"))));
        }
    }

    @Test
    void namesTheTraceInARefusal() {
        var stream = STAGE.liveShow(ONE);
        try (var viewer = Client.in(ONE, stream, UUID.randomUUID())) {
            viewer.sayRaw("rubbish");

            var refused = viewer.await("error").at("/data/trace_id").asString();
            assertThat(refused).matches("[0-9a-f]{32}");
            Patience.until(() -> !SPANS.of(refused).isEmpty());
            assertThat(SPANS.of(refused).getFirst().at("/tags/code").asString())
                    .isEqualTo("malformed");
        }
    }

    private void tellTraced(UUID auction, UUID stream) {
        var codec = STAGE.probe().codec();
        var event = bid(auction, stream, 1);
        var headers = codec.headers(Ids.next(), event);
        headers.add(
                "traceparent",
                ("00-" + trace + "-00f067aa0ba902b7-01").getBytes(StandardCharsets.US_ASCII));
        STAGE.probe()
                .tellRaw("auction", auction.toString(), codec.encode("auction", event), headers);
    }

    private List<JsonNode> named(String name) {
        return SPANS.of(trace).stream().filter(span -> is(span, name)).toList();
    }

    private static boolean is(JsonNode span, String name) {
        return span.path("name").asString().equals(name);
    }
}
