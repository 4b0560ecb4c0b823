package live.blytz.auth.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person may act as. */
public enum Role {
    BUYER(true),
    SELLER(true),
    VENDOR(true),
    RIDER(true),
    MODERATOR(false),
    ADMIN(false);

    private final boolean forTheAsking;

    Role(boolean forTheAsking) {
        this.forTheAsking = forTheAsking;
    }

    /** Whether one may take it when joining; the others are given by an admin. */
    public boolean isForTheAsking() {
        return forTheAsking;
    }

    /** As it stands in tokens, events and JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
