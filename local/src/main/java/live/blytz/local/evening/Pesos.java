package live.blytz.local.evening;

import java.math.BigDecimal;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Amounts in centavos, as the API writes and reads them. */
public final class Pesos {

    public static final String CURRENCY = "PHP";

    private Pesos() {}

    public static Map<String, String> of(long minor) {
        return Map.of("amount", BigDecimal.valueOf(minor, 2).toPlainString(), "currency", CURRENCY);
    }

    public static long minor(JsonNode money) {
        return new BigDecimal(money.path("amount").asString()).movePointRight(2).longValueExact();
    }

    public static String text(long minor) {
        return "₱%,.2f".formatted(minor / 100.0);
    }
}
