package live.blytz.local.media;

import static live.blytz.local.media.Studio.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import live.blytz.engines.GoProgram;
import livekit.LivekitEgress.EgressInfo;
import livekit.LivekitEgress.EgressStatus;
import livekit.LivekitModels.ParticipantInfo;
import livekit.LivekitModels.TrackType;
import livekit.LivekitRoom.MuteRoomTrackRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the real LiveKit, and the program in Go that this machine builds. */
class LookingAtABrowserIT {

    @TempDir private static Path folder = Path.of(".");
    private static Hall hall;
    private static Studio studio;

    @BeforeAll
    static void open() throws IOException {
        assumeTrue(GoProgram.canBeBuilt(), "no Go that is new enough");
        hall = Hall.open(folder, OnlookerProgram.BUILD);
        studio = hall.studio();
    }

    @AfterAll
    static void close() throws IOException {
        if (hall != null) {
            hall.close();
        }
    }

    @Test
    void recordsItAsIfItCameByRtmp() throws Exception {
        try (var browser = Browser.enter(hall, "vp8", "seller")) {
            var egress = studio.record("vp8");
            untilTrue("two segments", () -> studio.segments("vp8") >= 2);
            int then = studio.segments("vp8");
            untilTrue("more segments", () -> studio.segments("vp8") > then);
            assertThat(studio.egress(egress).getStatus()).isEqualTo(EgressStatus.EGRESS_ACTIVE);
            assertThat(studio.playlist("streams/vp8/live.m3u8")).doesNotContain("ENDLIST");
            assertThat(studio.helpers("onlooker")).hasSize(1);
            assertThat(studio.ffmpegs())
                    .as("what everybody on the machine can read")
                    .noneMatch(each -> each.info().commandLine().orElseThrow().contains("eyJ"));
            var ended = studio.stop(egress);

            assertThat(ended.getStatus()).isEqualTo(EgressStatus.EGRESS_COMPLETE);
            assertThat(studio.playlist("streams/vp8/index.m3u8")).contains("ENDLIST", "VOD");
            assertThat(tracks(ended)).contains("h264,960,540").contains("aac");
            assertThat(seconds(ended)).isCloseTo(lasted(ended), within(3.0));
            assertThat(studio.heard("egress_started", "vp8")).isTrue();
            untilTrue("it is told", () -> studio.heard("egress_ended", "vp8"));
            untilTrue("nothing is left behind", () -> studio.ffmpegs().isEmpty());
        }
    }

    @Test
    void goesOnWithoutSoundOrPictures() throws Exception {
        try (var browser = Browser.enter(hall, "muted", "seller")) {
            var egress = studio.record("muted");
            untilTrue("a segment", () -> studio.segments("muted") >= 1);
            mute("muted", TrackType.AUDIO);
            untilTrue("pictures alone", more("muted", 1));
            mute("muted", TrackType.VIDEO);
            untilTrue("neither", more("muted", 2));
            var ended = studio.stop(egress);

            assertThat(studio.playlist("streams/muted/index.m3u8")).doesNotContain("DISCONTINUITY");
            assertThat(seconds(ended)).isCloseTo(lasted(ended), within(3.0));
        }
    }

    @Test
    void keepsTheTimeWhenTheCameraWasAway() throws Exception {
        var egress = studio.record("back");
        try (var stranger = new Stranger(hall)) {
            stranger.enter("back", "whip-back-1");
            untilTrue("a segment", () -> studio.segments("back") >= 1);
        }
        Thread.sleep(10_000);
        assertThat(studio.egress(egress).getStatus()).isEqualTo(EgressStatus.EGRESS_ACTIVE);
        try (var stranger = new Stranger(hall)) {
            stranger.enter("back", "whip-back-1");
            untilTrue("more segments", more("back", 1));
            var ended = studio.stop(egress);

            assertThat(ended.getFileResultsList()).hasSize(1);
            assertThat(tracks(ended)).contains("h264,960,540").contains("aac");
            assertThat(seconds(ended)).isGreaterThan(10).isCloseTo(lasted(ended), within(5.0));
        }
    }

    @Test
    void looksAgainWhenItsEyeOrItsEncoderWasKilled() throws Exception {
        try (var browser = Browser.enter(hall, "eyes", "seller")) {
            var egress = studio.record("eyes");
            untilTrue("a segment", () -> studio.segments("eyes") >= 1);
            studio.helpers("onlooker").forEach(ProcessHandle::destroyForcibly);
            untilTrue("more segments", more("eyes", 1));
            studio.helpers("libopenh264").forEach(ProcessHandle::destroyForcibly);
            untilTrue("more segments", more("eyes", 1));

            assertThat(studio.stop(egress).getFileResultsList()).hasSize(1);
        }
    }

    @Test
    void givesWayToACameraThatComesByRtmp() throws Exception {
        var ingress = studio.ingress("both");
        try (var browser = Browser.enter(hall, "both", "seller")) {
            var egress = studio.record("both");
            untilTrue("a segment", () -> studio.segments("both") >= 1);
            var camera = studio.camera(ingress.getStreamKey());
            untilTrue("nobody looks", () -> studio.helpers("onlooker").isEmpty());
            untilTrue("more segments", more("both", 1));
            camera.destroyForcibly();
            untilTrue("somebody looks", () -> !studio.helpers("onlooker").isEmpty());
            untilTrue("more segments", more("both", 1));
            var ended = studio.stop(egress);

            assertThat(ended.getStatus()).isEqualTo(EgressStatus.EGRESS_COMPLETE);
            assertThat(ended.getFileResultsList())
                    .extracting(file -> file.getFilename())
                    .containsExactly(
                            "streams/both/recording-1.mp4",
                            "streams/both/recording-1-2.mp4",
                            "streams/both/recording-1-3.mp4");
        }
    }

    @Test
    void leavesNothingBehindWhenTheBridgeIsKilledAndGoesOnAfterwards() throws Exception {
        try (var browser = Browser.enter(hall, "killed", "seller")) {
            var egress = studio.record("killed");
            untilTrue("a segment", () -> studio.segments("killed") >= 1);
            var helpers = studio.ffmpegs();
            assertThat(studio.helpers("onlooker")).isNotEmpty();
            studio.killBridge();

            untilTrue("they are gone", () -> helpers.stream().noneMatch(ProcessHandle::isAlive));
            studio.restartBridge();
            untilTrue("more segments", more("killed", 1));
            assertThat(studio.stop(egress).getStatus()).isEqualTo(EgressStatus.EGRESS_COMPLETE);
        }
    }

    private static Supplier<Boolean> more(String room, int segments) {
        int before = studio.segments(room);
        return () -> studio.segments(room) >= before + segments;
    }

    private static void mute(String room, TrackType type) {
        ParticipantInfo sender =
                hall.participants(room).stream()
                        .filter(each -> each.getTracksCount() > 0)
                        .findFirst()
                        .orElseThrow();
        var track =
                sender.getTracksList().stream()
                        .filter(each -> each.getType() == type)
                        .findFirst()
                        .orElseThrow();
        var answer =
                studio.send(
                        "RoomService/MutePublishedTrack",
                        Map.of("roomAdmin", true, "room", room),
                        MuteRoomTrackRequest.newBuilder()
                                .setRoom(room)
                                .setIdentity(sender.getIdentity())
                                .setTrackSid(track.getSid())
                                .setMuted(true)
                                .build());
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private static double lasted(EgressInfo ended) {
        return (ended.getEndedAt() - ended.getFileResults(0).getStartedAt()) / 1e9;
    }

    private static double seconds(EgressInfo ended) throws Exception {
        return studio.seconds(film(ended));
    }

    private static String tracks(EgressInfo ended) throws Exception {
        var file = Files.write(folder.resolve("film.mp4"), film(ended));
        return studio.probe(file, "stream=codec_name,width,height");
    }

    private static byte[] film(EgressInfo ended) {
        return studio.playback(ended.getFileResults(0).getFilename()).body();
    }
}
