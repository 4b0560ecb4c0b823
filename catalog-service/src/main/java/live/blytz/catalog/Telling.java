package live.blytz.catalog;

import java.time.InstantSource;
import java.util.UUID;
import live.blytz.events.Address;
import live.blytz.events.Money;
import live.blytz.events.product.ProductChanged;
import live.blytz.events.product.StockRefused;
import live.blytz.events.product.StockReleased;
import live.blytz.events.product.StockReserved;
import live.blytz.events.store.StoreChanged;
import live.blytz.platform.event.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the house hears from the catalog. A draft is nobody's business but its seller's. */
@Component
class Telling {

    private final Outbox outbox;
    private final Stores stores;
    private final InstantSource clock;

    Telling(Outbox outbox, Stores stores, InstantSource clock) {
        this.outbox = outbox;
        this.stores = stores;
        this.clock = clock;
    }

    void changed(Store store) {
        var pickup = store.pickup();
        outbox.append(
                "store",
                store.id(),
                StoreChanged.newBuilder()
                        .setStoreId(store.id())
                        .setOwnerId(store.ownerId())
                        .setName(store.name())
                        .setSlug(store.slug())
                        .setDescription(store.description())
                        .setVerification(store.verification().word())
                        .setPickup(pickup == null ? null : pickup.wire())
                        .setOccurredAt(store.updatedAt())
                        .build());
    }

    /** Whole, as it is now. Never told before it was published. */
    void changed(Product product) {
        if (product.publishedAt() == null) {
            return;
        }
        var details = product.details();
        outbox.append(
                "product",
                product.id(),
                ProductChanged.newBuilder()
                        .setProductId(product.id())
                        .setSellerId(product.sellerId())
                        .setStoreId(details.storeId())
                        .setCategoryId(details.categoryId())
                        .setTitle(details.title())
                        .setDescription(details.description())
                        .setCondition(details.condition().word())
                        .setKind(details.kind().word())
                        .setStatus(product.status().word())
                        .setStartingPrice(details.prices().startingPrice().wire())
                        .setReservePrice(wire(details.prices().reservePrice()))
                        .setBuyNowPrice(wire(details.prices().buyNowPrice()))
                        .setShippingPrice(wire(details.prices().shippingPrice()))
                        .setPickup(pickupOf(details.storeId()))
                        .setImageUrl(
                                details.images().isEmpty() ? null : details.images().getFirst())
                        .setStock(product.stock())
                        .setVersion(product.version())
                        .setOccurredAt(product.updatedAt())
                        .build());
    }

    void reserved(UUID productId, UUID orderId, int quantity, int remaining) {
        outbox.append(
                "product",
                productId,
                new StockReserved(productId, orderId, quantity, remaining, clock.instant()));
    }

    void refused(UUID productId, UUID orderId, int quantity) {
        outbox.append(
                "product",
                productId,
                new StockRefused(productId, orderId, quantity, clock.instant()));
    }

    void released(UUID productId, UUID orderId, int quantity, int remaining) {
        outbox.append(
                "product",
                productId,
                new StockReleased(productId, orderId, quantity, remaining, clock.instant()));
    }

    private @Nullable Address pickupOf(@Nullable UUID storeId) {
        if (storeId == null) {
            return null;
        }
        var pickup = stores.findById(storeId).map(Store::pickup).orElse(null);
        return pickup == null ? null : pickup.wire();
    }

    private static @Nullable Money wire(live.blytz.platform.money.@Nullable Money price) {
        return price == null ? null : price.wire();
    }
}
