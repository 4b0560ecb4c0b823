package live.blytz.auction.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.blytz.auction.AuctionIT;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class RecordingShowsIT extends VideoIT {

    @Test
    void beginsWithThePictureAndGoesToTheBucket() {
        var show = onAir();

        var order = LIVEKIT.order(taping(show));

        var file = order.getFileOutputs(0);
        assertThat(file.getFilepath()).matches("streams/" + show + "/recording-\\d+\\.mp4");
        assertThat(file.getS3().getBucket()).isEqualTo("shows");
        assertThat(file.getS3().getEndpoint()).isEqualTo("http://s3.test");
        assertThat(file.getS3().getForcePathStyle()).isTrue();
        var hls = order.getSegmentOutputs(0);
        assertThat(hls.getFilenamePrefix()).isEqualTo("streams/" + show + "/live");
        assertThat(hls.getPlaylistName()).isEqualTo("index.m3u8");
        assertThat(hls.getLivePlaylistName()).isEqualTo("live.m3u8");
        assertThat(hls.getS3().getSecret()).isEqualTo("and-nothing-else");
        var playback = "http://playback.test/streams/" + show + "/live.m3u8";
        Awaitility.await()
                .untilAsserted(
                        () ->
                                assertThat(
                                                AuctionIT.<String>read(
                                                        get(path(show)), "$.playback_url"))
                                        .isEqualTo(playback));
        assertThat(
                        AuctionIT.<String>read(
                                post(path(show) + "/join", "", bob, "buyer"), "$.playback_url"))
                .isEqualTo(playback);
    }

    @Test
    void isThereAfterTheShowWithItsMarks() {
        var show = onAir();
        var taping = taping(show);
        var began = Instant.now().minusSeconds(100);
        var lamp = product();
        post(path(show) + "/pin", "{\"product_id\":\"%s\"}".formatted(lamp), seller, "seller");
        open(auction("\"stream_id\":\"%s\"".formatted(show)));
        end(show);
        Awaitility.await().until(() -> isStopping(show));

        var done = LIVEKIT.finishes(taping, began, 130);
        assertThat(webhook(Webhooks.about(done, "egress_ended"))).hasStatusOk();

        Awaitility.await().until(() -> has(show, "$.recording"));
        var view = get(path(show));
        assertThat(AuctionIT.<String>read(view, "$.recording.url"))
                .matches("http://playback\\.test/streams/" + show + "/recording-\\d+\\.mp4");
        assertThat(AuctionIT.<Integer>read(view, "$.recording.duration_seconds")).isEqualTo(130);
        assertThat(Instant.parse(AuctionIT.<String>read(view, "$.recording.available_until")))
                .isBetween(
                        Instant.now().plus(Duration.ofDays(29)),
                        Instant.now().plus(Duration.ofDays(31)));
        assertThat(AuctionIT.<Object>read(view, "$.playback_url")).isNull();
        assertThat(AuctionIT.<List<String>>read(view, "$.marks[*].title"))
                .containsExactly("Film camera", "Film camera");
        assertThat(AuctionIT.<List<String>>read(view, "$.marks[*].product_id"))
                .first()
                .isEqualTo(lamp.toString());
        assertThat(AuctionIT.<List<Integer>>read(view, "$.marks[*].at_seconds"))
                .allSatisfy(at -> assertThat(at).isBetween(100, 125));
    }

    @Test
    void isFinishedOnceHoweverLateOrOftenOneHears() {
        var show = onAir();
        var taping = taping(show);
        var running = LIVEKIT.egressesOf(room(show)).getFirst();
        end(show);
        Awaitility.await().until(() -> isStopping(show));
        var done = LIVEKIT.finishes(taping, Instant.now().minusSeconds(10), 10);

        webhook(Webhooks.about(done, "egress_ended"));
        webhook(Webhooks.about(running, "egress_updated"));
        webhook(Webhooks.about(done, "egress_ended"));

        Awaitility.await().until(() -> has(show, "$.recording"));
        assertThat(recordings(show)).containsExactly("finished");
        Awaitility.await().until(() -> isClosed(show));
    }

    @Test
    void isFoundAgainByAnInstanceThatDiedBeforeItHeardTheAnswer() {
        var show = onAir();
        var taping = taping(show);

        database.sql("update recording set status = 'asked', taping_id = null where stream_id = ?")
                .param(show)
                .update();

        Awaitility.await()
                .untilAsserted(
                        () ->
                                assertThat(
                                                database.sql(
                                                                "select taping_id from recording"
                                                                        + " where stream_id = ?")
                                                        .param(show)
                                                        .query(String.class)
                                                        .list())
                                        .containsExactly(taping));
        assertThat(LIVEKIT.egressesOf(room(show))).hasSize(1);
    }

    @Test
    void goesOnThroughAnInterruption() {
        var show = onAir();
        var taping = taping(show);
        LIVEKIT.hangsUp(key(show));
        tell(show, "ingress_ended");
        awaitVideo(show, "interrupted", "publisher_left");
        LIVEKIT.publishes(key(show));
        tell(show, "ingress_started");
        awaitVideo(show, "on_air", null);

        assertThat(LIVEKIT.egressesOf(room(show)))
                .singleElement()
                .satisfies(egress -> assertThat(egress.getEgressId()).isEqualTo(taping));
    }

    @Test
    void doesNotEndTheShowWhenItFails() {
        var show = onAir();

        webhook(Webhooks.about(LIVEKIT.fails(taping(show)), "egress_ended"));

        Awaitility.await().until(() -> recordings(show).contains("failed"));
        awaitVideo(show, "on_air", null);
        assertThat(AuctionIT.<Object>read(get(path(show)), "$.playback_url")).isNull();
        end(show);
        Awaitility.await().until(() -> isClosed(show));
        assertThat(AuctionIT.<Object>read(get(path(show)), "$.recording")).isNull();
    }

    private String taping(UUID show) {
        Awaitility.await().until(() -> !LIVEKIT.egressesOf(room(show)).isEmpty());
        Awaitility.await().until(() -> recordings(show).contains("running"));
        return LIVEKIT.egressesOf(room(show)).getFirst().getEgressId();
    }

    private boolean isStopping(UUID show) {
        return LIVEKIT.egressesOf(room(show)).stream()
                .allMatch(each -> each.getStatus().name().equals("EGRESS_ENDING"));
    }

    private boolean has(UUID show, String what) {
        return AuctionIT.<Object>read(get(path(show)), what) != null;
    }

    private List<String> recordings(UUID show) {
        return database.sql("select status from recording where stream_id = ?")
                .param(show)
                .query(String.class)
                .list();
    }

    private boolean isClosed(UUID show) {
        return database.sql("select closed_at is not null from video where stream_id = ?")
                .param(show)
                .query(Boolean.class)
                .single();
    }
}
