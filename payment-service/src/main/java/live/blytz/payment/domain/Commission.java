package live.blytz.payment.domain;

import live.blytz.platform.money.Money;

/**
 * What the house keeps of a sale.
 *
 * @param basisPoints hundredths of a percent
 * @param minimum in minor units of the sale's currency; never more than the sale itself
 * @param maximum in minor units of the sale's currency
 */
public record Commission(int basisPoints, long minimum, long maximum) {

    public Commission {
        if (basisPoints < 0 || basisPoints > 10_000 || minimum < 0 || maximum < minimum) {
            throw new IllegalArgumentException("0 <= basis points <= 10000, minimum <= maximum");
        }
    }

    public Money on(Money sale) {
        var share = Math.clamp(sale.basisPoints(basisPoints).minor(), minimum, maximum);
        return new Money(Math.min(share, sale.minor()), sale.currency());
    }
}
