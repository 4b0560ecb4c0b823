package live.blytz.local.media;

import static live.blytz.local.media.Studio.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnteringARoomIT {

    private static final String NOWHERE = "/nowhere/onlooker";

    @TempDir private Path folder = Path.of(".");
    private Hall hall;
    private Studio studio;

    @BeforeEach
    void open() throws IOException {
        hall = Hall.open(folder, NOWHERE);
        studio = hall.studio();
    }

    @AfterEach
    void close() throws IOException {
        if (hall != null) {
            hall.close();
        }
    }

    @Test
    void bringsPictureAndSoundOfAnRtmpCamera() throws Exception {
        var ingress = studio.ingress("seen");
        var camera = studio.camera(ingress.getStreamKey());

        untilTrue("two tracks in the room", () -> hall.tracks("seen") == 2);
        untilTrue("it is told", () -> studio.heard("ingress_started", "seen"));
        untilTrue(
                "its tracks are told",
                () ->
                        studio.told.stream()
                                .anyMatch(each -> each.getEvent().equals("track_published")));
        assertThat(studio.ffmpegs())
                .as("what everybody on the machine can read")
                .allSatisfy(
                        each ->
                                assertThat(each.info().commandLine().orElseThrow())
                                        .contains("-fpre")
                                        .doesNotContain("eyJ"));
        camera.destroyForcibly();
        untilTrue("it is told", () -> studio.heard("ingress_ended", "seen"));
        untilTrue("it has left the room", () -> hall.tracks("seen") == 0);
        untilTrue("nothing is left behind", () -> studio.ffmpegs().isEmpty());
    }

    @Test
    void bringsACameraThatHasNoSound() throws Exception {
        var ingress = studio.ingress("mute");
        studio.silentCamera(ingress.getStreamKey());

        untilTrue("pictures in the room", () -> hall.tracks("mute") >= 1);
    }

    @Test
    void goesInAgainAfterItsFfmpegOrLiveKitWasKilled() throws Exception {
        var ingress = studio.ingress("again");
        studio.camera(ingress.getStreamKey());
        untilTrue("two tracks in the room", () -> hall.tracks("again") == 2);

        var first = hall.participants("again").getFirst().getSid();
        studio.ffmpegs().forEach(ProcessHandle::destroyForcibly);
        untilTrue(
                "it is there again",
                () ->
                        hall.participants("again").stream()
                                .anyMatch(
                                        each ->
                                                each.getTracksCount() == 2
                                                        && !each.getSid().equals(first)));

        hall.livekit().kill();
        hall.livekit().restart();
        untilTrue("it is there again", () -> hall.tracks("again") == 2);
    }

    @Test
    void saysWhyABrowsersCameraIsNotRecordedWhereNothingCanLookAtIt() throws Exception {
        try (var stranger = new Stranger(hall)) {
            stranger.enter("browser", "seller");
            untilTrue("a stranger publishes", () -> hall.tracks("browser") > 0);
            var egress = studio.record("browser");
            untilTrue("it has ended", () -> studio.egress(egress).getEndedAt() > 0);
            assertThat(studio.egress(egress).getError()).contains("does not come by RTMP");
        }
    }
}
