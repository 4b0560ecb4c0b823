package live.blytz.local.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import livekit.LivekitEgress.EncodedFileOutput;
import livekit.LivekitEgress.RoomCompositeEgressRequest;
import livekit.LivekitEgress.SegmentedFileOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnderstandingAnOrderTest {

    private static final Bucket OURS =
            new Bucket(URI.create("http://127.0.0.1:1"), "us-east-1", "shows", "key", "secret");

    @Test
    void putsPlaylistsBesideTheirSegments() {
        var hls =
                order(
                                request()
                                        .addSegmentOutputs(
                                                SegmentedFileOutput.newBuilder()
                                                        .setFilenamePrefix("streams/1/live")
                                                        .setLivePlaylistName("live.m3u8")))
                        .hls()
                        .orElseThrow();

        assertThat(hls.playlist()).isEqualTo("streams/1/index.m3u8");
        assertThat(hls.live()).isEqualTo("streams/1/live.m3u8");
        assertThat(hls.bucket()).isEqualTo(OURS);
    }

    @Test
    void numbersTheFilesOfLaterParts() {
        var file = order(request().addFileOutputs(file("streams/1/recording-5.mp4"))).file();

        assertThat(file.orElseThrow().keyOfPart(1)).isEqualTo("streams/1/recording-5.mp4");
        assertThat(file.orElseThrow().keyOfPart(2)).isEqualTo("streams/1/recording-5-2.mp4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/etc/passwd", "streams/../secret.mp4", "a//b.mp4", "a b.mp4"})
    void refusesNamesThatLeadElsewhere(String name) {
        assertThat(Order.of(request().addFileOutputs(file(name)).build(), OURS))
                .isInstanceOf(Order.Misunderstood.class);
    }

    @Test
    void refusesAnOrderOfNothing() {
        assertThat(Order.of(request().build(), OURS)).isInstanceOf(Order.Misunderstood.class);
    }

    private static RoomCompositeEgressRequest.Builder request() {
        return RoomCompositeEgressRequest.newBuilder().setRoomName("stream-1");
    }

    private static EncodedFileOutput.Builder file(String path) {
        return EncodedFileOutput.newBuilder().setFilepath(path);
    }

    private static Order order(RoomCompositeEgressRequest.Builder request) {
        return ((Order.Placed) Order.of(request.build(), OURS)).order();
    }
}
