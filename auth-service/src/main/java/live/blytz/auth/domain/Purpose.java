package live.blytz.auth.domain;

import java.util.Locale;

/** What somebody proves who brings a code from their mailbox. */
public enum Purpose {
    /** That the address is theirs. */
    EMAIL,
    /** That they may choose a new password. */
    PASSWORD;

    public boolean isOpenTo(User user) {
        return !user.isBanned() && (this == PASSWORD || !user.emailVerified());
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
