package live.blytz.platform.money;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount in the smallest unit of its currency, so that no cent is ever lost: {@code
 * Money.of(2550, "USD")} is 25.50 USD. In JSON it is {@code {"amount":"25.50","currency":"USD"}}.
 * Arithmetic that would overflow or mix currencies throws.
 */
@JsonAutoDetect(
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE,
        fieldVisibility = JsonAutoDetect.Visibility.NONE)
public record Money(long minor, Currency currency) implements Comparable<Money> {

    public static Money of(long minor, String currency) {
        return new Money(minor, Currency.getInstance(currency));
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * @param amount decimal major units, like {@code 25.50}
     * @throws IllegalArgumentException when it has more digits than the currency, or the currency
     *     is unknown
     */
    @JsonCreator
    public static Money parse(
            @JsonProperty("amount") BigDecimal amount, @JsonProperty("currency") String currency) {
        if (amount == null || currency == null) {
            throw new IllegalArgumentException("money needs an amount and a currency");
        }
        var unit = Currency.getInstance(currency);
        try {
            return new Money(
                    amount.movePointRight(unit.getDefaultFractionDigits()).longValueExact(), unit);
        } catch (ArithmeticException tooFine) {
            // not written out: 1e999999999 is ten letters long, and a gigabyte
            throw new IllegalArgumentException(
                    "the amount is too large, or finer than %s can be paid".formatted(currency),
                    tooFine);
        }
    }

    /** From the wire. */
    public static Money of(live.blytz.events.Money wire) {
        return of(wire.getMinor(), wire.getCurrency());
    }

    /** For the wire. */
    public live.blytz.events.Money wire() {
        return new live.blytz.events.Money(minor, currency.getCurrencyCode());
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, same(other)), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, same(other)), currency);
    }

    public Money times(long factor) {
        return new Money(Math.multiplyExact(minor, factor), currency);
    }

    /** A share in hundredths of a percent, half a minor unit rounded to even: 250 is 2.5 %. */
    public Money basisPoints(int points) {
        var share =
                BigDecimal.valueOf(minor)
                        .multiply(BigDecimal.valueOf(points))
                        .divide(BigDecimal.valueOf(10_000), 0, RoundingMode.HALF_EVEN);
        return new Money(share.longValueExact(), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(minor), currency);
    }

    public boolean isLessThan(Money other) {
        return compareTo(other) < 0;
    }

    public boolean isAtLeast(Money other) {
        return compareTo(other) >= 0;
    }

    public boolean isPositive() {
        return minor > 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, same(other));
    }

    @JsonProperty("amount")
    public String amount() {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits()).toPlainString();
    }

    @JsonProperty("currency")
    public String currencyCode() {
        return currency.getCurrencyCode();
    }

    @Override
    public String toString() {
        return amount() + " " + currencyCode();
    }

    private long same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "%s and %s do not mix".formatted(currency, other.currency));
        }
        return other.minor;
    }
}
