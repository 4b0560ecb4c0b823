package live.blytz.auction.stream.domain;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The life of a show's video, and the only moves there are. */
public enum VideoState {
    /** Nobody can send: it is too early, or there is no video. */
    NONE,
    /** The room is open, and nobody sends. */
    WAITING,
    ON_AIR,
    /** Somebody sent while the show was live, and does not now. */
    INTERRUPTED,
    ENDED;

    private static final Map<VideoState, Set<VideoState>> MOVES =
            new EnumMap<>(
                    Map.of(
                            NONE, EnumSet.of(WAITING, ON_AIR),
                            WAITING, EnumSet.of(NONE, ON_AIR, ENDED),
                            ON_AIR, EnumSet.of(NONE, WAITING, INTERRUPTED, ENDED),
                            INTERRUPTED, EnumSet.of(ON_AIR, ENDED),
                            ENDED, EnumSet.noneOf(VideoState.class)));

    public Set<VideoState> next() {
        return Set.copyOf(MOVES.getOrDefault(this, Set.of()));
    }

    /** As it stands on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
