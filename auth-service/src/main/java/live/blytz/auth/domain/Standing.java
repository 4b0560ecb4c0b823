package live.blytz.auth.domain;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Whether a person is welcome. */
public enum Standing {
    ACTIVE,
    BANNED;

    private static final Map<Standing, Set<Standing>> MOVES =
            Map.of(ACTIVE, Set.of(BANNED), BANNED, Set.of(ACTIVE));

    public boolean mayBecome(Standing next) {
        return MOVES.getOrDefault(this, Set.of()).contains(next);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
