package live.blytz.auction.stream.domain;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The life of a show, and the only moves there are. */
public enum StreamStatus {
    SCHEDULED,
    PRE_LIVE,
    LIVE,
    ENDING,
    ENDED,
    CANCELLED;

    private static final Map<StreamStatus, Set<StreamStatus>> MOVES =
            new EnumMap<>(
                    Map.of(
                            SCHEDULED, EnumSet.of(PRE_LIVE, CANCELLED),
                            PRE_LIVE, EnumSet.of(LIVE, CANCELLED),
                            LIVE, EnumSet.of(ENDING, CANCELLED),
                            ENDING, EnumSet.of(ENDED),
                            ENDED, EnumSet.noneOf(StreamStatus.class),
                            CANCELLED, EnumSet.noneOf(StreamStatus.class)));

    public Set<StreamStatus> next() {
        return Set.copyOf(MOVES.getOrDefault(this, Set.of()));
    }

    public boolean isOver() {
        return next().isEmpty();
    }

    /** From the opening of the doors to the end. */
    public boolean isOpen() {
        return this != SCHEDULED && !isOver();
    }

    /** As it stands on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<StreamStatus> of(String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
