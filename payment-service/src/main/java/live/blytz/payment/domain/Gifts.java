package live.blytz.payment.domain;

import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import live.blytz.platform.money.Money;

/** What can be given to a show, and what one of each costs. */
public final class Gifts {

    private static final Currency DOLLAR = Currency.getInstance("USD");
    private static final Map<String, Long> CENTS = new LinkedHashMap<>();

    static {
        CENTS.put("rose", 1_00L);
        CENTS.put("heart", 2_00L);
        CENTS.put("star", 5_00L);
        CENTS.put("fireworks", 10_00L);
        CENTS.put("crown", 50_00L);
    }

    private Gifts() {}

    public static Optional<Money> priceOf(String gift) {
        return Optional.ofNullable(CENTS.get(gift)).map(cents -> new Money(cents, DOLLAR));
    }

    public static Map<String, Long> catalogue() {
        return Collections.unmodifiableMap(CENTS);
    }
}
