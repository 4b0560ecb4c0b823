package live.blytz.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Products as strangers see them, in two tiers: near (this instance, seconds) and far (Redis, an
 * hour). Neither ever holds a reserve price. Without Redis, reads come from the database.
 */
@Component
class ProductCache {

    private static final int NEAR_SIZE = 10_000;

    private final Cache<UUID, ProductView> near;
    private final FarCache far;
    private final MeterRegistry metrics;

    ProductCache(FarCache far, CatalogSettings settings, MeterRegistry metrics) {
        this.near =
                Caffeine.newBuilder()
                        .maximumSize(NEAR_SIZE)
                        .expireAfterWrite(settings.nearCacheTime())
                        .build();
        this.far = far;
        this.metrics = metrics;
        List.of("near", "far", "miss").forEach(this::reads);
        far.onForgotten(this::forgetNear);
    }

    Optional<ProductView> get(UUID id, Supplier<Optional<ProductView>> load) {
        var nearby = near.getIfPresent(id);
        if (nearby != null) {
            count("near");
            return Optional.of(nearby);
        }
        var distant = far.get(id);
        count(distant.isPresent() ? "far" : "miss");
        var view = distant.or(load);
        view.ifPresent(found -> near.put(id, found));
        if (distant.isEmpty()) {
            view.ifPresent(far::put);
        }
        return view;
    }

    /** On every instance, as soon as the transaction around the call has committed. */
    void forget(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            far.forget(ids);
        }
    }

    /** All of them: something changed that many depend on. */
    void forgetAll() {
        far.forgetAll();
    }

    private void forgetNear(List<UUID> ids) {
        if (ids.isEmpty()) {
            near.invalidateAll();
        } else {
            near.invalidateAll(ids);
        }
    }

    private void count(String tier) {
        reads(tier).increment();
    }

    private Counter reads(String tier) {
        return metrics.counter("catalog.product.reads", "from", tier);
    }
}
