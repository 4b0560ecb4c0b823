package live.blytz.chat.room;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import live.blytz.chat.room.Restrictions.Term;
import live.blytz.events.room.ViewerBanned;
import live.blytz.events.room.ViewerMuted;
import live.blytz.events.room.ViewerUnbanned;
import live.blytz.events.room.ViewerUnmuted;
import live.blytz.events.stream.CoHostJoined;
import org.apache.avro.specific.SpecificRecord;

/**
 * Who keeps order in a room beside its seller, and over whom it was kept.
 *
 * @param coHosts who stand beside the seller
 */
public record Discipline(Set<UUID> coHosts, Restrictions restrictions) {

    static final Discipline NONE = new Discipline(Set.of(), Restrictions.NONE);

    Discipline after(SpecificRecord record) {
        return switch (record) {
            case CoHostJoined event -> joined(event.getUserId());
            case ViewerMuted event ->
                    restricting(restrictions.muted(event.getUserId(), new Term(event.getUntil())));
            case ViewerUnmuted event -> restricting(restrictions.unmuted(event.getUserId()));
            case ViewerBanned event ->
                    restricting(restrictions.banned(event.getUserId(), new Term(event.getUntil())));
            case ViewerUnbanned event -> restricting(restrictions.unbanned(event.getUserId()));
            default -> this;
        };
    }

    private Discipline joined(UUID coHost) {
        var next = new HashSet<>(coHosts);
        next.add(coHost);
        return new Discipline(Set.copyOf(next), restrictions);
    }

    Discipline restricting(Restrictions next) {
        return new Discipline(coHosts, next);
    }
}
