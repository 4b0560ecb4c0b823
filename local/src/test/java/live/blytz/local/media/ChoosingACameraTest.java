package live.blytz.local.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import livekit.LivekitModels.ParticipantInfo;
import livekit.LivekitModels.TrackInfo;
import livekit.LivekitModels.TrackType;
import org.junit.jupiter.api.Test;

class ChoosingACameraTest {

    private static final TrackInfo SOUND = TrackInfo.newBuilder().setType(TrackType.AUDIO).build();

    @Test
    void takesWhomViewersSee() {
        var seller = sender("seller", 10, picture(1280, 720));
        var coHost = sender("co-host", 20, picture(1280, 720));
        var program = sender("whip-show-1", 5, picture(0, 0));

        assertThat(among(seller)).hasValueSatisfying(each -> isOf(each, "seller"));
        assertThat(among(seller, coHost)).hasValueSatisfying(each -> isOf(each, "co-host"));
        assertThat(among(seller, program, coHost))
                .hasValueSatisfying(each -> isOf(each, "whip-show-1"));
    }

    @Test
    void takesNobodyWhoSendsThroughUsOrNoPictures() {
        var ourOwn = sender("ingest-show", 10, picture(960, 540));
        var ingress =
                sender("another", 10, picture(960, 540)).toBuilder()
                        .setKind(ParticipantInfo.Kind.INGRESS)
                        .build();
        var voice = sender("voice", 10, SOUND);
        var viewer = ParticipantInfo.newBuilder().setIdentity("viewer").build();

        assertThat(among(ourOwn, ingress, voice, viewer)).isEmpty();
    }

    @Test
    void shrinksWhatIsLargeAndEnlargesNothing() {
        assertThat(size(picture(1920, 1080))).isEqualTo("960x540");
        assertThat(size(picture(1080, 1920))).isEqualTo("540x960");
        assertThat(size(picture(1280, 960))).isEqualTo("720x540");
        assertThat(size(picture(641, 361))).isEqualTo("640x360");
        assertThat(size(picture(0, 0))).isEqualTo("960x540");
        assertThat(size(picture(30_000, 1))).isEqualTo("960x16");
    }

    @Test
    void noticesThatNothingIsToBeSeenYet() {
        var muted = picture(640, 360).toBuilder().setMuted(true).build();

        assertThat(among(sender("seller", 1, muted)))
                .hasValueSatisfying(each -> assertThat(each.muted()).isTrue());
    }

    private static Optional<Sight> among(ParticipantInfo... people) {
        return Sight.among(List.of(people), List.of("ingest-show"));
    }

    private static void isOf(Sight sight, String identity) {
        assertThat(sight.identity()).isEqualTo(identity);
    }

    private static String size(TrackInfo picture) {
        var sight = among(sender("seller", 1, picture)).orElseThrow();
        return sight.width() + "x" + sight.height();
    }

    private static TrackInfo picture(int width, int height) {
        return TrackInfo.newBuilder()
                .setType(TrackType.VIDEO)
                .setWidth(width)
                .setHeight(height)
                .build();
    }

    private static ParticipantInfo sender(String identity, long joined, TrackInfo track) {
        return ParticipantInfo.newBuilder()
                .setIdentity(identity)
                .setJoinedAt(joined)
                .addTracks(track)
                .build();
    }
}
