package live.blytz.catalog;

import jakarta.persistence.criteria.Predicate;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import live.blytz.platform.id.Ids;
import live.blytz.platform.problem.CommonReason;
import live.blytz.platform.problem.Refusal;
import live.blytz.platform.security.Caller;
import live.blytz.platform.web.ETags;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Owners open and furnish their stores, admins look behind them. */
@Service
class StoreKeeping {

    private final Stores stores;
    private final Products products;
    private final Sellers sellers;
    private final ProductCache cache;
    private final Telling telling;
    private final InstantSource clock;

    StoreKeeping(
            Stores stores,
            Products products,
            Sellers sellers,
            ProductCache cache,
            Telling telling,
            InstantSource clock) {
        this.stores = stores;
        this.products = products;
        this.sellers = sellers;
        this.cache = cache;
        this.telling = telling;
        this.clock = clock;
    }

    Optional<Store> find(String slugOrId) {
        return Texts.uuid(slugOrId)
                .map(stores::findById)
                .orElseGet(() -> stores.findBySlug(slugOrId));
    }

    /** The newest first, and only those before the named one. */
    List<Store> list(Caller caller, @Nullable Verification state, @Nullable UUID before, int most) {
        Specification<Store> those =
                (store, _, is) -> {
                    var wanted = new ArrayList<Predicate>();
                    if (!caller.isAdmin()) {
                        wanted.add(is.equal(store.get("ownerId"), caller.id()));
                    }
                    if (state != null) {
                        wanted.add(is.equal(store.get("verification"), state));
                    }
                    if (before != null) {
                        wanted.add(is.lessThan(store.get("id"), before));
                    }
                    return is.and(wanted.toArray(Predicate[]::new));
                };
        return stores.findBy(
                those, found -> found.sortBy(Sort.by("id").descending()).limit(most).all());
    }

    @Transactional
    Store open(Caller caller, StoreRequest request) {
        sellers.requireAllowed(caller.id());
        var id = Ids.next();
        var now = clock.instant();
        var slug = request.slug() == null ? freeSlug(request.name(), id) : claim(request.slug());
        var store = new Store(id, caller.id(), request.name(), slug, now);
        store.describe(request.name(), slug, request.description(), request.pickup(), now);
        return told(stores.saveAndFlush(store));
    }

    @Transactional
    Store furnish(UUID id, Caller caller, @Nullable String ifMatch, StoreRequest request) {
        var store = owned(id, caller);
        ETags.require(ifMatch, store.version(), StoreView.whole(store));
        var slug = request.slug() == null ? store.slug() : request.slug();
        if (!slug.equals(store.slug())) {
            claim(slug);
        }
        var moved = !Objects.equals(store.pickup(), request.pickup());
        store.describe(
                request.name(), slug, request.description(), request.pickup(), clock.instant());
        var saved = told(stores.saveAndFlush(store));
        if (moved) {
            tellProductsOf(saved);
        }
        return saved;
    }

    @Transactional
    Store verify(UUID id, Caller caller, Verification next) {
        var store = owned(id, caller);
        if (!next.isAskedByOwner() && !caller.isAdmin()) {
            throw Refusal.of(CommonReason.FORBIDDEN);
        }
        if (!store.verify(next, clock.instant())) {
            throw Refusal.of(
                    CatalogReason.ILLEGAL_VERIFICATION,
                    "from %s to %s".formatted(store.verification().word(), next.word()));
        }
        return told(stores.saveAndFlush(store));
    }

    /** Riders fetch them at another place from now on: that is a change of each product. */
    private void tellProductsOf(Store store) {
        var moved = products.lockPublishedOfStore(store.id());
        cache.forget(moved.stream().map(Product::id).toList());
        for (var product : moved) {
            product.touch(clock.instant());
            telling.changed(products.saveAndFlush(product));
        }
    }

    private Store owned(UUID id, Caller caller) {
        return stores.lockById(id)
                .filter(store -> caller.isAdmin() || store.ownerId().equals(caller.id()))
                .orElseThrow(Refusal::notFound);
    }

    private Store told(Store store) {
        telling.changed(store);
        return store;
    }

    private String claim(String slug) {
        if (stores.existsBySlug(slug)) {
            throw Refusal.of(CatalogReason.SLUG_TAKEN);
        }
        return slug;
    }

    private String freeSlug(String name, UUID id) {
        var slug = Slug.of(name);
        return stores.existsBySlug(slug) ? Slug.of(name, id) : slug;
    }
}
