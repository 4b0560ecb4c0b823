package live.blytz.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.blytz.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * @param reservePrice there only for the seller and admins
 * @param viewCount rises some seconds after the views
 */
record ProductView(
        UUID id,
        UUID sellerId,
        @Nullable String sellerName,
        @Nullable UUID storeId,
        @Nullable UUID categoryId,
        String title,
        @Nullable String description,
        String condition,
        String kind,
        @Nullable Integer durationMinutes,
        Money startingPrice,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Money reservePrice,
        @Nullable Money buyNowPrice,
        @Nullable Money shippingPrice,
        List<String> images,
        @Nullable String videoUrl,
        Map<String, Object> specifications,
        Map<String, Object> shippingInfo,
        String status,
        int stock,
        boolean featured,
        long viewCount,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant publishedAt) {

    static ProductView whole(Product product) {
        return of(product, product.details().prices().reservePrice());
    }

    static ProductView publicly(Product product) {
        return of(product, null);
    }

    private static ProductView of(Product product, @Nullable Money reserve) {
        var details = product.details();
        var prices = details.prices();
        return new ProductView(
                product.id(),
                product.sellerId(),
                product.sellerName(),
                details.storeId(),
                details.categoryId(),
                details.title(),
                details.description(),
                details.condition().word(),
                details.kind().word(),
                details.durationMinutes(),
                prices.startingPrice(),
                reserve,
                prices.buyNowPrice(),
                prices.shippingPrice(),
                details.images(),
                details.videoUrl(),
                details.specifications(),
                details.shippingInfo(),
                product.status().word(),
                product.stock(),
                product.isFeatured(),
                product.viewCount(),
                product.version(),
                product.createdAt(),
                product.updatedAt(),
                product.publishedAt());
    }
}
