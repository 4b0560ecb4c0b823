package live.blytz.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param pickup for the owner and admins: it is often a home
 * @param city of the pickup, for everybody
 */
record StoreView(
        UUID id,
        UUID ownerId,
        String name,
        String slug,
        @Nullable String description,
        String verification,
        @Nullable String city,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Pickup pickup,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static StoreView whole(Store store) {
        return of(store, store.pickup());
    }

    static StoreView publicly(Store store) {
        return of(store, null);
    }

    private static StoreView of(Store store, @Nullable Pickup shown) {
        var pickup = store.pickup();
        return new StoreView(
                store.id(),
                store.ownerId(),
                store.name(),
                store.slug(),
                store.description(),
                store.verification().word(),
                pickup == null ? null : pickup.city(),
                shown,
                store.version(),
                store.createdAt(),
                store.updatedAt());
    }
}
