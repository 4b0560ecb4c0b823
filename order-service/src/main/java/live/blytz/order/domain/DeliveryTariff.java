package live.blytz.order.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import live.blytz.platform.money.Money;

/**
 * What a rider earns for a parcel.
 *
 * @param baseMinor for any parcel, in minor units of the order's currency
 * @param perKilometreMinor on top, when both ends are known on the map
 */
public record DeliveryTariff(long baseMinor, long perKilometreMinor) {

    public Money fee(Address pickup, Address dropOff, Currency currency) {
        return new Money(Math.addExact(baseMinor, distanceShare(pickup, dropOff)), currency);
    }

    private long distanceShare(Address pickup, Address dropOff) {
        var from = pickup.location();
        var to = dropOff.location();
        if (from == null || to == null) {
            return 0;
        }
        return BigDecimal.valueOf(from.metresTo(to))
                .multiply(BigDecimal.valueOf(perKilometreMinor))
                .divide(BigDecimal.valueOf(1000), 0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }
}
