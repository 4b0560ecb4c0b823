package live.blytz.chat.room;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Who keeps order in a room beside its seller, and over whom it was kept.
 *
 * @param coHosts who stand beside the seller
 */
public record Discipline(Set<UUID> coHosts, Restrictions restrictions) {

    static final Discipline NONE = new Discipline(Set.of(), Restrictions.NONE);

    Discipline joined(UUID coHost) {
        var next = new HashSet<>(coHosts);
        next.add(coHost);
        return new Discipline(Set.copyOf(next), restrictions);
    }

    Discipline restricting(Restrictions next) {
        return new Discipline(coHosts, next);
    }
}
