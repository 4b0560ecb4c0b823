package live.blytz.analytics;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares of a whole, with four places; nothing of nothing is nothing. */
final class Ratio {

    private Ratio() {}

    static double of(long part, long whole) {
        return whole == 0 ? 0 : rounded((double) part / whole, 4);
    }

    static double rounded(double value, int places) {
        return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_EVEN).doubleValue();
    }
}
