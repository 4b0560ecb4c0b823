package live.blytz.auction.lot.domain;

import java.util.Locale;

/** What one needs before one may bid. */
public enum Requirement {
    REGISTRATION,
    GOOD_STANDING,
    PAYMENT_METHOD,
    VERIFIED_EMAIL;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
