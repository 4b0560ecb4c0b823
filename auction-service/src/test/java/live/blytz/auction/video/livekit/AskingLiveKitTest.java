package live.blytz.auction.video.livekit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import live.blytz.auction.AuctionSettings;
import live.blytz.auction.video.LiveKitServer;
import live.blytz.auction.video.Outputs;
import live.blytz.auction.video.Taping;
import live.blytz.auction.video.VideoAway;
import live.blytz.auction.video.VideoProvider;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class AskingLiveKitTest {

    private static final String ROOM = "stream-1";

    private final LiveKitServer server = new LiveKitServer();
    private final VideoProvider livekit = livekit(LiveKitServer.SECRET);

    @Test
    void opensARoomOnceAndClosesItAsOftenAsOneLikes() {
        livekit.open(ROOM);
        livekit.open(ROOM);
        assertThat(livekit.rooms()).containsExactly(ROOM);
        assertThat(server.calls()).containsOnlyOnce("CreateRoom");

        livekit.close(ROOM);
        livekit.close(ROOM);
        livekit.expel(ROOM, "nobody");
        livekit.removeIngress("IN_none");
        livekit.stopTaping("EG_none");
        assertThat(server.wrong()).isEmpty();
    }

    @Test
    void tellsATapingThroughItsLife() {
        livekit.open(ROOM);
        var outputs = new Outputs("a/film.mp4", "a/live", "index.m3u8", "live.m3u8");

        var taping = livekit.tape(ROOM, outputs);
        assertThat(taping.state()).isEqualTo(Taping.State.RUNNING);
        assertThat(taping.livePlaylist()).isEqualTo("a/live.m3u8");
        assertThat(server.order(taping.id()).getFileOutputs(0).hasS3()).isFalse();

        var noon = Instant.parse("2026-11-21T12:00:00Z");
        server.finishes(taping.id(), noon, 90);
        livekit.stopTaping(taping.id());
        assertThat(livekit.tapings(ROOM))
                .singleElement()
                .satisfies(
                        film -> {
                            assertThat(film.state()).isEqualTo(Taping.State.FINISHED);
                            assertThat(film.startedAt()).isEqualTo(noon);
                            assertThat(film.duration()).isEqualTo(Duration.ofSeconds(90));
                            assertThat(film.file()).isEqualTo("a/film.mp4");
                        });
    }

    @Test
    void waitsForNobodyLongerThanItsDeadline() {
        server.fallSilent();
        var began = System.nanoTime();

        assertThatThrownBy(() -> livekit.guests(ROOM))
                .asInstanceOf(InstanceOfAssertFactories.type(VideoAway.class))
                .satisfies(away -> assertThat(away.isRefusal()).isFalse());
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        server.wake();
    }

    @Test
    void tellsARefusalFromSilence() {
        assertThatThrownBy(() -> livekit("not-the-secret-of-this-server-at-all").rooms())
                .asInstanceOf(InstanceOfAssertFactories.type(VideoAway.class))
                .satisfies(away -> assertThat(away.isRefusal()).isTrue());

        server.breakDown();
        assertThatThrownBy(livekit::rooms)
                .asInstanceOf(InstanceOfAssertFactories.type(VideoAway.class))
                .satisfies(away -> assertThat(away.isRefusal()).isFalse());
    }

    @Test
    void neverPrintsASecret() {
        livekit.open(ROOM);
        var ingress = livekit.addIngress(ROOM, "show", "ingest-1");
        var seat = livekit.seat(ROOM, "me", "Me", true);

        assertThat(ingress.toString()).doesNotContain(ingress.key());
        assertThat(seat.toString()).doesNotContain(seat.token());
    }

    private VideoProvider livekit(String secret) {
        var settings =
                new AuctionSettings.LiveKit(
                        "ws://livekit.test/",
                        server.url(),
                        LiveKitServer.KEY,
                        secret,
                        Duration.ofMinutes(15),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(8));
        var recording =
                new AuctionSettings.Recording(
                        "", "", "", "", "us-east-1", Duration.ofDays(30), Duration.ofMinutes(10));
        return new LiveKit(
                new LiveKitClients(settings),
                new Seats(settings, InstantSource.system()),
                recording);
    }
}
