package live.blytz.auction.lot.domain;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The life of an auction, and the only moves there are. */
public enum AuctionStatus {
    SCHEDULED,
    LIVE,
    SOLD,
    UNSOLD,
    CANCELLED;

    private static final Map<AuctionStatus, Set<AuctionStatus>> MOVES =
            new EnumMap<>(
                    Map.of(
                            SCHEDULED, EnumSet.of(LIVE, CANCELLED),
                            LIVE, EnumSet.of(SOLD, UNSOLD, CANCELLED),
                            SOLD, EnumSet.noneOf(AuctionStatus.class),
                            UNSOLD, EnumSet.noneOf(AuctionStatus.class),
                            CANCELLED, EnumSet.noneOf(AuctionStatus.class)));

    public Set<AuctionStatus> next() {
        return Set.copyOf(MOVES.getOrDefault(this, Set.of()));
    }

    /** As it stands on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static AuctionStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
