package live.blytz.local.media;

import static live.blytz.local.media.Studio.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import live.blytz.engines.EngineCache;
import live.blytz.engines.LiveKitEngine;
import live.blytz.engines.LiveKitProgram;
import live.blytz.engines.OwnEngine;
import live.blytz.engines.Ports;
import livekit.LivekitModels.ParticipantInfo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the real LiveKit, where its program is there: building it would take a test's minutes. */
class EnteringARoomIT {

    @TempDir private Path folder = Path.of(".");
    private OwnEngine<LiveKitEngine> livekit;
    private Studio studio;
    private LiveKit asked;

    @BeforeEach
    void open() throws IOException {
        assumeTrue(
                LiveKitProgram.there(EngineCache.ofUser(_ -> {})).isPresent(),
                "no LiveKit on the PATH or in the cache of engines: ./blytz up builds it where Go is");
        var listener = Studio.listener();
        int port = Ports.free();
        livekit =
                OwnEngine.in(
                        Files.createDirectories(folder.resolve("livekit")),
                        (cache, data) ->
                                new LiveKitEngine(
                                        cache,
                                        data,
                                        port,
                                        Ports.free(),
                                        Studio.KEY,
                                        Studio.SECRET,
                                        "http://127.0.0.1:%d/hooks"
                                                .formatted(listener.getAddress().getPort())));
        studio = Studio.open(folder, port, listener);
        asked =
                new LiveKit(
                        URI.create("http://127.0.0.1:" + port),
                        new Tokens(Studio.KEY, Studio.SECRET, InstantSource.system()));
    }

    @AfterEach
    void close() throws IOException {
        if (studio != null) {
            System.out.println(studio.log());
            System.out.println(Files.readString(folder.resolve("livekit/engine.log")));
            if (Files.exists(folder.resolve("camera.log"))) {
                System.out.println(studio.cameraLog());
            }
            studio.close();
        }
        if (livekit != null) {
            livekit.close();
        }
    }

    @Test
    void bringsPictureAndSoundOfAnRtmpCamera() throws Exception {
        var ingress = studio.ingress("seen");
        var camera = studio.camera(ingress.getStreamKey());

        untilTrue("two tracks in the room", () -> tracks("seen") == 2);
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
        untilTrue("it has left the room", () -> tracks("seen") == 0);
        untilTrue("nothing is left behind", () -> studio.ffmpegs().isEmpty());
    }

    @Test
    void bringsACameraThatHasNoSound() throws Exception {
        var ingress = studio.ingress("mute");
        studio.silentCamera(ingress.getStreamKey());

        untilTrue("pictures in the room", () -> tracks("mute") >= 1);
    }

    @Test
    void goesInAgainAfterItsFfmpegOrLiveKitWasKilled() throws Exception {
        var ingress = studio.ingress("again");
        studio.camera(ingress.getStreamKey());
        untilTrue("two tracks in the room", () -> tracks("again") == 2);

        var first = participant("again").getSid();
        studio.ffmpegs().forEach(ProcessHandle::destroyForcibly);
        untilTrue(
                "it is there again",
                () ->
                        participants("again").stream()
                                .anyMatch(
                                        each ->
                                                each.getTracksCount() == 2
                                                        && !each.getSid().equals(first)));

        livekit.kill();
        livekit.restart();
        untilTrue("it is there again", () -> tracks("again") == 2);
    }

    @Test
    void leavesTheRecordingOfOtherCamerasToOthers() throws Exception {
        try (var stranger = new Stranger(asked, folder)) {
            stranger.enter("browser");
            untilTrue("a stranger publishes", () -> tracks("browser") > 0);
            var egress = studio.record("browser");
            untilTrue("it has ended", () -> studio.egress(egress).getEndedAt() > 0);
            assertThat(studio.egress(egress).getError()).contains("does not come by RTMP");
        }
    }

    private int tracks(String room) {
        return participants(room).stream().mapToInt(ParticipantInfo::getTracksCount).sum();
    }

    private ParticipantInfo participant(String room) {
        return participants(room).getFirst();
    }

    private List<ParticipantInfo> participants(String room) {
        return asked.participants(room).orElse(List.of());
    }
}
