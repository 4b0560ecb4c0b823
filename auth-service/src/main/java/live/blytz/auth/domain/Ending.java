package live.blytz.auth.domain;

import java.util.Locale;

/** Why a login ended before its time. */
public enum Ending {
    LOGOUT,
    REFRESH_REUSE,
    REVOKED_BY_USER,
    BANNED,
    PASSWORD_RESET;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
