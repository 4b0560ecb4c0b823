package live.blytz.payment.domain;

import java.util.Locale;

/** In which capacity somebody has money. */
public enum Wallet {
    SELLER,
    RIDER;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Wallet of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
