package live.blytz.auction.lot.domain;

import java.util.Locale;

/** What one needs before one may bid. */
public enum Requirement {
    REGISTRATION,
    GOOD_STANDING,
    /** Into the show that the lot is sold in. */
    ADMISSION,
    PAYMENT_METHOD,
    VERIFIED_EMAIL;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
