package live.blytz.order.domain;

import java.util.UUID;
import live.blytz.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What this service knows of a product: a copy of what catalog told.
 *
 * @param active it can be bought now
 * @param version of the catalog's record
 */
public record Product(
        UUID id,
        UUID seller,
        @Nullable UUID store,
        String title,
        boolean active,
        @Nullable Money buyNowPrice,
        @Nullable Money shippingPrice,
        @Nullable Address pickup,
        long version) {

    /** Nothing when the seller charges none, or names it in money the goods are not sold in. */
    public Money shippingFor(Money price) {
        return shippingPrice != null && shippingPrice.currency().equals(price.currency())
                ? shippingPrice
                : Money.zero(price.currency());
    }
}
