package live.blytz.catalog;

import java.util.Optional;
import java.util.UUID;
import live.blytz.platform.problem.Refusal;
import live.blytz.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** One product: from the cache for everybody, from the database for its seller and admins. */
@Service
class ProductReading {

    /** What strangers may see of the table {@code product p}. */
    static final String VISIBLE =
            """
             p.status in ('active', 'sold')
             and not exists (select 1 from seller s where s.id = p.seller_id and s.banned)
             and (p.category_id is null or p.category_id not in (select id from hidden_category))\
            """;

    private final JdbcClient database;
    private final Products products;
    private final ProductCache cache;
    private final Views views;

    ProductReading(JdbcClient database, Products products, ProductCache cache, Views views) {
        this.database = database;
        this.products = products;
        this.cache = cache;
        this.views = views;
    }

    /** What this caller may see of it; counts as a view unless it is their own. */
    ProductView read(UUID id, @Nullable Caller caller) {
        var seen = cache.get(id, () -> visible(id));
        if (caller != null && seen.map(view -> isTheirs(caller, view.sellerId())).orElse(true)) {
            return products.findById(id)
                    .filter(product -> isTheirs(caller, product.sellerId()))
                    .map(ProductView::whole)
                    .orElseThrow(Refusal::notFound);
        }
        var view = seen.orElseThrow(Refusal::notFound);
        views.count(id);
        return view;
    }

    private Optional<ProductView> visible(UUID id) {
        var shown =
                database.sql(
                                "select exists (select 1 from product p where p.id = ? and"
                                        + VISIBLE
                                        + ")")
                        .param(id)
                        .query(Boolean.class)
                        .single();
        return shown ? products.findById(id).map(ProductView::publicly) : Optional.empty();
    }

    private static boolean isTheirs(Caller caller, UUID seller) {
        return caller.isAdmin() || caller.id().equals(seller);
    }
}
