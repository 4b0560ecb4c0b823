package live.blytz.chat.room;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may not comment in a show, and who may not be in it. Immutable. */
public record Restrictions(Map<UUID, Term> muted, Map<UUID, Term> banned) {

    public static final Restrictions NONE = new Restrictions(Map.of(), Map.of());

    /**
     * How long something lasts.
     *
     * @param until null = until it is lifted
     */
    public record Term(@Nullable Instant until) {
        public boolean isOver(Instant now) {
            return until != null && !now.isBefore(until);
        }
    }

    /** Empty for who may comment, as far as this goes. */
    public Optional<Term> mute(UUID user, Instant now) {
        return running(muted, user, now);
    }

    /** Empty for who may be here. */
    public Optional<Term> ban(UUID user, Instant now) {
        return running(banned, user, now);
    }

    public Restrictions muted(UUID user, Term term) {
        return new Restrictions(with(muted, user, term), banned);
    }

    public Restrictions banned(UUID user, Term term) {
        return new Restrictions(muted, with(banned, user, term));
    }

    Restrictions unmuted(UUID user) {
        return new Restrictions(without(muted, user), banned);
    }

    Restrictions unbanned(UUID user) {
        return new Restrictions(muted, without(banned, user));
    }

    private static Optional<Term> running(Map<UUID, Term> terms, UUID user, Instant now) {
        return Optional.ofNullable(terms.get(user)).filter(term -> !term.isOver(now));
    }

    private static Map<UUID, Term> with(Map<UUID, Term> terms, UUID user, Term term) {
        var next = new HashMap<>(terms);
        next.put(user, term);
        return Map.copyOf(next);
    }

    private static Map<UUID, Term> without(Map<UUID, Term> terms, UUID user) {
        var next = new HashMap<>(terms);
        next.remove(user);
        return Map.copyOf(next);
    }
}
