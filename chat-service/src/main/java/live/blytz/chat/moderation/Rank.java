package live.blytz.chat.moderation;

import java.util.Collection;

/** Who keeps order in a show, and over whom: only over those of a lower rank. */
enum Rank {
    VIEWER,
    /** The seller of the show, and who stands beside them. */
    HOST,
    MODERATOR,
    ADMIN;

    static Rank of(Collection<String> roles, boolean host) {
        if (roles.contains("admin")) {
            return ADMIN;
        }
        if (roles.contains("moderator")) {
            return MODERATOR;
        }
        return host ? HOST : VIEWER;
    }

    boolean keepsOrder() {
        return this != VIEWER;
    }

    boolean mayRestrict(Rank other) {
        return keepsOrder() && compareTo(other) > 0;
    }
}
