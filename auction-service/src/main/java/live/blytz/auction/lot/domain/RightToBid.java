package live.blytz.auction.lot.domain;

import java.util.Set;

/** Given when nothing is missing. */
public record RightToBid(Set<Requirement> missing) {

    public static final RightToBid GIVEN = new RightToBid(Set.of());

    public boolean isGiven() {
        return missing.isEmpty();
    }
}
