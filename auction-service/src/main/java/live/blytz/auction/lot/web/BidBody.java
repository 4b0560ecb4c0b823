package live.blytz.auction.lot.web;

import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import live.blytz.platform.money.Money;
import live.blytz.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * @param amount what you bid now
 * @param maxAmount your secret: bids are placed for you up to it
 * @param confirm you mean it, though it is more than three times the price
 */
record BidBody(
        @NotNull @Nullable Money amount, @Nullable Money maxAmount, @Nullable Boolean confirm) {

    /** A trillion cents: above it somebody is testing us. */
    private static final long MOST = 1_000_000_000_000L;

    Money checkedAmount() {
        return sane("amount", Objects.requireNonNull(amount));
    }

    @Nullable Money checkedMaximum() {
        if (maxAmount == null) {
            return null;
        }
        if (!maxAmount.currency().equals(checkedAmount().currency())) {
            throw Refusal.invalid("max_amount", "must be in the currency of the amount");
        }
        if (maxAmount.isLessThan(checkedAmount())) {
            throw Refusal.invalid("max_amount", "must not be below the amount");
        }
        return sane("max_amount", maxAmount);
    }

    private static Money sane(String field, Money money) {
        if (!money.isPositive() || money.minor() > MOST) {
            throw Refusal.invalid(field, "must be above zero and below ten billion");
        }
        return money;
    }
}
