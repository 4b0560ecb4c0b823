package live.blytz.payment.domain;

import java.time.Instant;
import live.blytz.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How much of a payment goes back to the buyer.
 *
 * @param promised asked for, arrived or not
 * @param done arrived
 * @param at when the last part of it arrived
 */
public record Returned(Money promised, Money done, @Nullable Instant at) {

    static Returned nothing(Money of) {
        var zero = Money.zero(of.currency());
        return new Returned(zero, zero, null);
    }
}
