package live.blytz.auction.lot.domain;

import java.time.Duration;
import live.blytz.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Under what conditions a lot is sold; all prices are in one currency.
 *
 * @param reservePrice the seller's secret: below it the lot stays unsold
 * @param buyNowPrice ends the auction at once while the price is below it
 * @param duration from the opening to the planned end
 */
public record Terms(
        Money startingPrice,
        @Nullable Money reservePrice,
        @Nullable Money buyNowPrice,
        Duration duration,
        Increments increments,
        SoftClose softClose) {

    private static final long FAT_FINGER = 3;

    Money lowestAcceptable(@Nullable Leader leader) {
        return leader == null ? startingPrice : increments.above(leader.bid().amount());
    }

    boolean isReserveMet(@Nullable Leader leader) {
        return leader != null
                && (reservePrice == null || leader.bid().amount().isAtLeast(reservePrice));
    }

    /** A maximum that reaches the reserve bids the reserve. */
    Money liftedToReserve(Money price, Money ceiling) {
        return reservePrice != null
                        && price.isLessThan(reservePrice)
                        && ceiling.isAtLeast(reservePrice)
                ? reservePrice
                : price;
    }

    boolean looksLikeASlip(Money amount, @Nullable Leader leader) {
        var price = leader == null ? startingPrice : leader.bid().amount();
        return amount.minor() / FAT_FINGER >= price.minor()
                && price.times(FAT_FINGER).isLessThan(amount);
    }
}
