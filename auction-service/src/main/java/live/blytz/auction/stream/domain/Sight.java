package live.blytz.auction.stream.domain;

import org.jspecify.annotations.Nullable;

/** What one sees who looks into the room of a show. */
public sealed interface Sight {

    /**
     * @param source how the one who sends comes in; null = nobody sends
     */
    record Seen(@Nullable VideoSource source) implements Sight {}

    /** The room could not be looked into. */
    record Unseen(VideoDetail why) implements Sight {}
}
