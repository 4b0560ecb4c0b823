package live.blytz.local.media;

import static live.blytz.local.media.Studio.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import livekit.LivekitEgress.EgressStatus;
import livekit.LivekitIngress.CreateIngressRequest;
import livekit.LivekitIngress.DeleteIngressRequest;
import livekit.LivekitIngress.IngressInfo;
import livekit.LivekitIngress.IngressInput;
import livekit.LivekitIngress.IngressState.Status;
import livekit.LivekitIngress.ListIngressRequest;
import livekit.LivekitIngress.ListIngressResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real ffmpegs and a real store; LiveKit is away, which must not matter to any of this. */
class CarryingAShowIT {

    private static final int NOBODY = 1;

    @TempDir private Path folder = Path.of(".");
    private Studio studio;

    @BeforeEach
    void open() throws IOException {
        studio = Studio.open(folder, NOBODY, Studio.listener());
    }

    @AfterEach
    void close() throws IOException {
        System.out.println(studio.log());
        studio.close();
    }

    @Test
    void keepsItAsHlsThatGrowsAndAsAFile() throws Exception {
        var ingress = studio.ingress("kept");
        var egress = studio.record("kept");
        studio.camera(ingress.getStreamKey());

        untilTrue("three segments", () -> studio.segments("kept") >= 3);
        int then = studio.segments("kept");
        untilTrue("more segments", () -> studio.segments("kept") > then);
        assertThat(studio.egress(egress).getStatus()).isEqualTo(EgressStatus.EGRESS_ACTIVE);
        assertThat(studio.playlist("streams/kept/live.m3u8")).doesNotContain("ENDLIST");
        var ended = studio.stop(egress);

        assertThat(ended.getStatus()).isEqualTo(EgressStatus.EGRESS_COMPLETE);
        assertThat(studio.playlist("streams/kept/index.m3u8")).contains("ENDLIST").contains("VOD");
        var file = ended.getFileResults(0);
        assertThat(file.getFilename()).isEqualTo("streams/kept/recording-1.mp4");
        var video = studio.playback(file.getFilename());
        assertThat(video.headers().firstValue("Content-Type")).contains("video/mp4");
        assertThat(studio.seconds(video.body()))
                .isBetween(3.0, 60.0)
                .isCloseTo(file.getDuration() / 1e9, org.assertj.core.api.Assertions.within(0.5));
        assertThat(studio.heard("egress_started", "kept")).isTrue();
        untilTrue("it is told", () -> studio.heard("egress_ended", "kept"));
    }

    @Test
    void givesOutPiecesOfWhatIsRecordedAndNothingElse() throws Exception {
        var ingress = studio.ingress("pieces");
        var egress = studio.record("pieces");
        studio.camera(ingress.getStreamKey());
        untilTrue("a segment", () -> studio.segments("pieces") >= 1);
        var key = studio.stop(egress).getFileResults(0).getFilename();

        var piece =
                studio.http(
                        HttpRequest.newBuilder(studio.uri("/playback/" + key))
                                .header("Range", "bytes=0-99")
                                .build());
        assertThat(piece.statusCode()).isEqualTo(206);
        assertThat(piece.body()).hasSize(100);
        assertThat(piece.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(studio.playback("streams/pieces/none.ts").statusCode()).isEqualTo(404);
        assertThat(studio.playback("products/secret.mp4").statusCode()).isEqualTo(404);
        assertThat(studio.playback("streams/../products/secret.mp4").statusCode()).isEqualTo(404);
    }

    @Test
    void refusesAKeyThatNobodyHas() throws Exception {
        var camera = studio.camera("not-a-key");

        assertThat(camera.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(camera.exitValue()).isNotZero();
        assertThat(studio.cameraLog()).contains("nobody has this stream key");
    }

    @Test
    void letsTheFirstOfTwoGoOn() throws Exception {
        var ingress = studio.ingress("two");
        var first = studio.camera(ingress.getStreamKey());
        untilTrue("it publishes", () -> state(ingress) == Status.ENDPOINT_PUBLISHING);
        var second = studio.camera(ingress.getStreamKey());

        assertThat(second.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isNotZero();
        assertThat(studio.cameraLog()).contains("publishes with this stream key already");
        assertThat(first.isAlive()).isTrue();
        assertThat(state(ingress)).isEqualTo(Status.ENDPOINT_PUBLISHING);
    }

    @Test
    void cutsWhoeverPublishesWithAKeyThatIsTakenAway() throws Exception {
        var ingress = studio.ingress("cut");
        var camera = studio.camera(ingress.getStreamKey());
        untilTrue("it publishes", () -> state(ingress) == Status.ENDPOINT_PUBLISHING);
        studio.call(
                "Ingress/DeleteIngress",
                "ingressAdmin",
                DeleteIngressRequest.newBuilder().setIngressId(ingress.getIngressId()).build(),
                IngressInfo.getDefaultInstance());

        assertThat(camera.waitFor(20, TimeUnit.SECONDS)).isTrue();
        untilTrue("it is told", () -> studio.heard("ingress_ended", "cut"));
        var again = studio.camera(ingress.getStreamKey());
        assertThat(again.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(again.exitValue()).isNotZero();
    }

    @Test
    void saysWhichVideoItCannotCarry() throws Exception {
        var ingress = studio.ingress("sorenson");
        var camera = studio.camera(ingress.getStreamKey(), "-c:v", "flv", "-g", "24");

        assertThat(camera.waitFor(20, TimeUnit.SECONDS)).isTrue();
        untilTrue("it is told", () -> studio.heard("ingress_ended", "sorenson"));
        var state = found(ingress).getState();
        assertThat(state.getStatus()).isEqualTo(Status.ENDPOINT_ERROR);
        assertThat(state.getError()).contains("not H.264");
    }

    @Test
    void keepsTheTimeWhenTheCameraGoesAndComesBack() throws Exception {
        var ingress = studio.ingress("back");
        var egress = studio.record("back");
        var camera = studio.camera(ingress.getStreamKey());
        untilTrue("two segments", () -> studio.segments("back") >= 2);
        camera.destroyForcibly();
        untilTrue("it is told", () -> studio.heard("ingress_ended", "back"));
        assertThat(studio.egress(egress).getStatus()).isEqualTo(EgressStatus.EGRESS_ACTIVE);
        studio.camera(ingress.getStreamKey());
        int before = studio.segments("back");
        untilTrue("more segments", () -> studio.segments("back") >= before + 2);
        var ended = studio.stop(egress);

        assertThat(ended.getFileResultsList()).hasSize(1);
        var file = ended.getFileResults(0);
        var lasted = (ended.getEndedAt() - file.getStartedAt()) / 1e9;
        assertThat(studio.seconds(studio.playback(file.getFilename()).body()))
                .isCloseTo(lasted, org.assertj.core.api.Assertions.within(5.0));
        assertThat(studio.told.stream().filter(each -> each.getEvent().equals("ingress_started")))
                .hasSize(2);
    }

    @Test
    void beginsAnotherPartWhenTheWriterOfOneIsKilled() throws Exception {
        var ingress = studio.ingress("parts");
        var egress = studio.record("parts");
        studio.camera(ingress.getStreamKey());
        untilTrue("two segments", () -> studio.segments("parts") >= 2);
        studio.ffmpegs().forEach(ProcessHandle::destroyForcibly);
        int before = studio.segments("parts");
        untilTrue("more segments", () -> studio.segments("parts") >= before + 2);
        var ended = studio.stop(egress);

        assertThat(studio.playlist("streams/parts/index.m3u8")).contains("#EXT-X-DISCONTINUITY");
        assertThat(ended.getFileResultsList())
                .extracting(file -> file.getFilename())
                .containsExactly(
                        "streams/parts/recording-1.mp4", "streams/parts/recording-1-2.mp4");
        assertThat(studio.seconds(studio.playback("streams/parts/recording-1-2.mp4").body()))
                .isPositive();
    }

    @Test
    void leavesNothingBehindWhenItIsKilledAndGoesOnAfterwards() throws Exception {
        var ingress = studio.ingress("killed");
        var egress = studio.record("killed");
        studio.camera(ingress.getStreamKey());
        untilTrue("two segments", () -> studio.segments("killed") >= 2);
        var ffmpegs = studio.ffmpegs();
        assertThat(ffmpegs).isNotEmpty();
        studio.killBridge();

        untilTrue("they are gone", () -> ffmpegs.stream().noneMatch(ProcessHandle::isAlive));
        studio.restartBridge();
        assertThat(found(ingress).getStreamKey()).isEqualTo(ingress.getStreamKey());
        int before = studio.segments("killed");
        studio.camera(ingress.getStreamKey());
        untilTrue("more segments", () -> studio.segments("killed") >= before + 2);
        assertThat(studio.stop(egress).getStatus()).isEqualTo(EgressStatus.EGRESS_COMPLETE);
    }

    @Test
    void saysThatNoCameraCame() {
        studio.ingress("empty");
        var egress = studio.record("empty");

        assertThat(studio.stop(egress).getStatus()).isEqualTo(EgressStatus.EGRESS_ABORTED);
    }

    @Test
    void asksForTheRightOfEachCall() {
        var request = CreateIngressRequest.newBuilder().setRoomName("x").build();

        assertThat(studio.send("Ingress/CreateIngress", Map.of(), request).statusCode())
                .isEqualTo(403);
        var unknown =
                studio.http(
                        HttpRequest.newBuilder(studio.uri("/twirp/livekit.Ingress/ListIngress"))
                                .header("Authorization", "Bearer a.b.c")
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build());
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(new String(unknown.body(), StandardCharsets.UTF_8)).contains("unauthenticated");
    }

    @Test
    void refusesWhatItDoesNotDo() {
        var whip =
                CreateIngressRequest.newBuilder()
                        .setInputType(IngressInput.WHIP_INPUT)
                        .setRoomName("x")
                        .setParticipantIdentity("y")
                        .build();
        var admin = Map.of("ingressAdmin", true);

        assertThat(studio.send("Ingress/CreateIngress", admin, whip).statusCode()).isEqualTo(501);
        assertThat(studio.send("Egress/StartWebEgress", admin, whip).statusCode()).isEqualTo(501);
        assertThat(studio.send("RoomService/ListRooms", admin, whip).statusCode()).isEqualTo(503);
    }

    private Status state(IngressInfo ingress) {
        return found(ingress).getState().getStatus();
    }

    private IngressInfo found(IngressInfo ingress) {
        return studio.call(
                        "Ingress/ListIngress",
                        "ingressAdmin",
                        ListIngressRequest.newBuilder()
                                .setIngressId(ingress.getIngressId())
                                .build(),
                        ListIngressResponse.getDefaultInstance())
                .getItems(0);
    }
}
