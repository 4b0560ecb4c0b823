package live.blytz.payment.domain;

import java.util.Locale;

/** The life of a refund or payout: asked for, then one of the two ends. */
public enum MoveStatus {
    REQUESTED,
    SENT,
    REFUSED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static MoveStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
