package live.blytz.catalog;

import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import live.blytz.platform.id.Ids;
import live.blytz.platform.problem.CommonReason;
import live.blytz.platform.problem.Refusal;
import live.blytz.platform.security.Caller;
import live.blytz.platform.web.ETags;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a seller does with a product, and an admin may do in their place. */
@Service
class Selling {

    private final Products products;
    private final Stores stores;
    private final Categories categories;
    private final Sellers sellers;
    private final ProductCache cache;
    private final Telling telling;
    private final EntityManager entities;
    private final InstantSource clock;

    Selling(
            Products products,
            Stores stores,
            Categories categories,
            Sellers sellers,
            ProductCache cache,
            Telling telling,
            EntityManager entities,
            InstantSource clock) {
        this.products = products;
        this.stores = stores;
        this.categories = categories;
        this.sellers = sellers;
        this.cache = cache;
        this.telling = telling;
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional
    Product draft(Caller caller, ProductRequest request) {
        sellers.requireAllowed(caller.id());
        var details = details(request, caller.id());
        var product =
                new Product(Ids.next(), caller.id(), details, request.units(), clock.instant());
        feature(product, caller, request);
        products.saveAndFlush(product);
        entities.refresh(product);
        return product;
    }

    @Transactional
    Product edit(UUID id, Caller caller, @Nullable String ifMatch, ProductRequest request) {
        var product = owned(id, caller);
        ETags.require(ifMatch, product.version(), ProductView.whole(product));
        if (product.status() == ProductStatus.CANCELLED) {
            throw illegal(product, ProductStatus.CANCELLED);
        }
        product.describe(details(request, product.sellerId()), request.units(), clock.instant());
        feature(product, caller, request);
        var asked =
                request.status() == null ? null : Word.read(ProductStatus.class, request.status());
        if (asked != null && asked != product.status()) {
            move(product, asked);
        }
        followStock(product, asked);
        return saved(product);
    }

    @Transactional
    Product publish(UUID id, Caller caller) {
        sellers.requireAllowed(caller.id());
        var product = owned(id, caller);
        if (product.status() != ProductStatus.DRAFT) {
            throw illegal(product, ProductStatus.ACTIVE);
        }
        move(product, ProductStatus.ACTIVE);
        followStock(product, ProductStatus.ACTIVE);
        return saved(product);
    }

    /**
     * A draft that nobody ever saw is gone; anything else is cancelled and stays readable for its
     * seller.
     */
    @Transactional
    void remove(UUID id, Caller caller, @Nullable String ifMatch) {
        var product = owned(id, caller);
        if (ifMatch != null) {
            ETags.require(ifMatch, product.version(), ProductView.whole(product));
        }
        if (product.status() == ProductStatus.DRAFT) {
            products.delete(product);
            return;
        }
        move(product, ProductStatus.CANCELLED);
        saved(product);
    }

    private Product saved(Product product) {
        cache.forget(List.of(product.id()));
        telling.changed(products.saveAndFlush(product));
        return product;
    }

    private void move(Product product, ProductStatus next) {
        if (!product.move(next, clock.instant())) {
            throw illegal(product, next);
        }
    }

    /** Sold is what has no unit left, and only that. */
    private void followStock(Product product, @Nullable ProductStatus asked) {
        if (asked == ProductStatus.SOLD) {
            product.empty();
        } else if (asked == ProductStatus.ACTIVE && product.stock() == 0) {
            throw Refusal.invalid("stock", "at least one unit to be for sale");
        } else if (product.status() == ProductStatus.ACTIVE && product.stock() == 0) {
            move(product, ProductStatus.SOLD);
        } else if (product.status() == ProductStatus.SOLD && product.stock() > 0) {
            move(product, ProductStatus.ACTIVE);
        }
    }

    private Product owned(UUID id, Caller caller) {
        return products.lockById(id)
                .filter(product -> caller.isAdmin() || product.sellerId().equals(caller.id()))
                .orElseThrow(Refusal::notFound);
    }

    private ProductDetails details(ProductRequest request, UUID seller) {
        var category = request.categoryId();
        if (category != null && !categories.existsById(category)) {
            throw Refusal.invalid("category_id", "a category that exists");
        }
        return request.details(storeOf(request.storeId(), seller));
    }

    private @Nullable UUID storeOf(@Nullable UUID asked, UUID seller) {
        if (asked == null) {
            return stores.findFirstByOwnerIdOrderByCreatedAt(seller).map(Store::id).orElse(null);
        }
        return stores.findById(asked)
                .filter(store -> store.ownerId().equals(seller))
                .map(Store::id)
                .orElseThrow(() -> Refusal.invalid("store_id", "a store of the seller"));
    }

    private static void feature(Product product, Caller caller, ProductRequest request) {
        var featured = request.featured();
        if (featured == null || featured == product.isFeatured()) {
            return;
        }
        if (!caller.isAdmin()) {
            throw Refusal.of(CommonReason.FORBIDDEN, "Only an admin features a product.");
        }
        product.feature(featured);
    }

    private static Refusal illegal(Product product, ProductStatus next) {
        return Refusal.of(
                CatalogReason.ILLEGAL_TRANSITION,
                "from %s to %s".formatted(product.status().word(), next.word()));
    }
}
