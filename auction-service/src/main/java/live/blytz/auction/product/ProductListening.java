package live.blytz.auction.product;

import live.blytz.events.product.ProductChanged;
import live.blytz.platform.event.Subscription;
import live.blytz.platform.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hears what the catalog tells. */
@Configuration(proxyBeanMethods = false)
class ProductListening {

    @Bean
    Subscription products(Products products) {
        return Subscription.to("product")
                .on(ProductChanged.class, changed -> products.keep(product(changed)));
    }

    private static Product product(ProductChanged changed) {
        return new Product(
                changed.getProductId(),
                changed.getSellerId(),
                changed.getCategoryId(),
                changed.getTitle(),
                changed.getImageUrl(),
                changed.getStatus(),
                changed.getStock(),
                Money.of(changed.getStartingPrice()),
                money(changed.getReservePrice()),
                money(changed.getBuyNowPrice()),
                changed.getVersion());
    }

    private static @Nullable Money money(live.blytz.events.@Nullable Money wire) {
        return wire == null ? null : Money.of(wire);
    }
}
