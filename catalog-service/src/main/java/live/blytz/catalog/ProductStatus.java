package live.blytz.catalog;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The life of a product. */
enum ProductStatus implements Word {
    /** Only its seller sees it. */
    DRAFT,
    ACTIVE,
    /** No unit is left; one that comes back makes it active again. */
    SOLD,
    CANCELLED;

    private static final Map<ProductStatus, Set<ProductStatus>> MOVES =
            Map.of(
                    DRAFT, Set.of(ACTIVE, CANCELLED),
                    ACTIVE, Set.of(SOLD, CANCELLED),
                    SOLD, Set.of(ACTIVE, CANCELLED),
                    CANCELLED, Set.of());

    boolean mayBecome(ProductStatus next) {
        return Objects.requireNonNull(MOVES.get(this)).contains(next);
    }

    /** Whether strangers may see it. */
    boolean isPublic() {
        return this == ACTIVE || this == SOLD;
    }

    static final class Column extends Word.Column<ProductStatus> {
        Column() {
            super(ProductStatus.class);
        }
    }
}
