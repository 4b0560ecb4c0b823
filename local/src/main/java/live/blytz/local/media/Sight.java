package live.blytz.local.media;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import livekit.LivekitModels.ParticipantInfo;
import livekit.LivekitModels.TrackInfo;
import livekit.LivekitModels.TrackType;

/**
 * A camera in a room whose pictures do not come through us, and the size it is recorded in.
 *
 * @param identity of the participant that sends
 * @param muted whether nothing is to be seen for the moment
 */
record Sight(String identity, int width, int height, boolean muted) {

    private static final int LONG_SIDE = 960;
    private static final int SHORT_SIDE = 540;
    private static final String WHIP = "whip-";

    /** Viewers see a program before a browser, and of equals the newest: so does the recording. */
    private static final Comparator<ParticipantInfo> AS_VIEWERS_SEE =
            Comparator.<ParticipantInfo, Boolean>comparing(
                            each -> !each.getIdentity().startsWith(WHIP))
                    .thenComparing(ParticipantInfo::getJoinedAt, Comparator.reverseOrder())
                    .thenComparing(ParticipantInfo::getIdentity);

    /**
     * @param ourOwn identities under which we send ourselves
     */
    static Optional<Sight> among(List<ParticipantInfo> people, Collection<String> ourOwn) {
        return people.stream()
                .filter(each -> each.getKind() != ParticipantInfo.Kind.INGRESS)
                .filter(each -> !ourOwn.contains(each.getIdentity()))
                .filter(each -> each.getTracksList().stream().anyMatch(Sight::isPicture))
                .min(AS_VIEWERS_SEE)
                .map(Sight::of);
    }

    private static Sight of(ParticipantInfo sender) {
        var picture =
                sender.getTracksList().stream().filter(Sight::isPicture).findFirst().orElseThrow();
        int width = picture.getWidth() > 0 ? picture.getWidth() : LONG_SIDE;
        int height = picture.getHeight() > 0 ? picture.getHeight() : SHORT_SIDE;
        var shrunk =
                Math.min(
                        (double) LONG_SIDE / Math.max(width, height),
                        (double) SHORT_SIDE / Math.min(width, height));
        return new Sight(
                sender.getIdentity(),
                even(width * Math.min(1, shrunk)),
                even(height * Math.min(1, shrunk)),
                picture.getMuted());
    }

    private static boolean isPicture(TrackInfo track) {
        return track.getType() == TrackType.VIDEO;
    }

    /** As H.264 wants it, and never nothing. */
    private static int even(double length) {
        return Math.max(16, (int) (length / 2 + 0.001) * 2);
    }
}
