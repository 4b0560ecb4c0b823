package live.blytz.catalog;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What the house knows about the people behind a store. */
enum Verification implements Word {
    UNVERIFIED,
    /** The owner asked to be looked at. */
    PENDING,
    VERIFIED,
    REJECTED;

    private static final Map<Verification, Set<Verification>> MOVES =
            Map.of(
                    UNVERIFIED, Set.of(PENDING),
                    PENDING, Set.of(VERIFIED, REJECTED),
                    VERIFIED, Set.of(REJECTED),
                    REJECTED, Set.of(PENDING));

    boolean mayBecome(Verification next) {
        return Objects.requireNonNull(MOVES.get(this)).contains(next);
    }

    /** The one step that is the owner's; the others are an admin's. */
    boolean isAskedByOwner() {
        return this == PENDING;
    }

    static final class Column extends Word.Column<Verification> {
        Column() {
            super(Verification.class);
        }
    }
}
