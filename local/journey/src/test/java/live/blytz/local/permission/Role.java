package live.blytz.local.permission;

import java.util.Locale;

/** What somebody at the door can be, nobody included. */
enum Role {
    ANONYMOUS,
    BUYER,
    SELLER,
    VENDOR,
    RIDER,
    MODERATOR,
    ADMIN;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
