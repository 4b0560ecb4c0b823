package live.blytz.auction.product;

import java.util.UUID;
import live.blytz.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A product as the catalog last told it.
 *
 * @param reservePrice the seller's secret
 * @param stock units that can still be sold
 * @param version the edit this is
 */
public record Product(
        UUID id,
        UUID sellerId,
        @Nullable UUID categoryId,
        String title,
        @Nullable String imageUrl,
        String status,
        int stock,
        Money startingPrice,
        @Nullable Money reservePrice,
        @Nullable Money buyNowPrice,
        long version) {

    public boolean isForSale() {
        return status.equals("active") && stock > 0;
    }
}
