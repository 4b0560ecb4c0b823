package live.blytz.local.media;

import java.util.Optional;
import live.blytz.local.media.rtmp.Tag;

/** Says what a browser could not play: nothing is re-encoded on the way but the sound. */
final class Judge {

    private static final int PATIENCE_MILLIS = 10_000;
    private static final int UNKNOWN = Integer.MIN_VALUE;

    private int shownLaterBy = UNKNOWN;
    private long first = -1;
    private boolean keyFrame;

    Optional<String> complaint(Tag tag) {
        return switch (tag.kind()) {
            case METADATA -> Optional.empty();
            case AUDIO ->
                    tag.isAac()
                            ? late(tag)
                            : Optional.of("the sound is not AAC: choose AAC in your encoder");
            case VIDEO -> picture(tag);
        };
    }

    private Optional<String> picture(Tag tag) {
        if (!tag.isAvc()) {
            return Optional.of("the video is not H.264: choose H.264 (x264) in your encoder");
        }
        if (tag.isPicture()) {
            if (shownLaterBy == UNKNOWN) {
                shownLaterBy = tag.shownLaterBy();
            }
            if (tag.shownLaterBy() != shownLaterBy) {
                return Optional.of(
                        "the video has B-frames, which WebRTC cannot carry: set B-frames to 0"
                                + " (x264: bframes=0 or tune=zerolatency)");
            }
        }
        keyFrame |= tag.isKeyFrame();
        return late(tag);
    }

    private Optional<String> late(Tag tag) {
        first = first < 0 ? tag.at() : first;
        return !keyFrame && tag.at() - first > PATIENCE_MILLIS
                ? Optional.of("no key frame came within 10 s")
                : Optional.empty();
    }
}
