package live.blytz.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.blytz.platform.id.Ids;
import live.blytz.platform.money.Money;
import org.jspecify.annotations.Nullable;

final class Fixtures {

    private Fixtures() {}

    static Product draft(Instant at) {
        return new Product(Ids.next(), Ids.next(), camera(), 1, at);
    }

    static ProductDetails camera() {
        return new ProductDetails(
                null,
                null,
                "Camera",
                null,
                Condition.GOOD,
                Kind.PRODUCT,
                null,
                Prices.of(dollars(10), null, null, null),
                List.of(),
                null,
                Map.of(),
                Map.of());
    }

    static Money dollars(int amount) {
        return Money.of(100L * amount, "USD");
    }

    static Category category(UUID id, @Nullable UUID parent, String name) {
        return new Category(id, parent, name, Slug.of(name));
    }
}
