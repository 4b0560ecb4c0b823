package live.blytz.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import live.blytz.platform.problem.Refusal;
import live.blytz.platform.security.Caller;
import live.blytz.platform.web.Cursor;
import live.blytz.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Lists of products: filtered, sorted and paged in the database. No list shows a reserve price. */
@Service
class ProductSearch {

    private static final String PLACE = "\\d{1,14}";

    private final JdbcClient database;
    private final Products products;
    private final CategoryCare categories;

    ProductSearch(JdbcClient database, Products products, CategoryCare categories) {
        this.database = database;
        this.products = products;
        this.categories = categories;
    }

    private record Found(UUID id, long place) {}

    Page<ProductView> find(
            ProductQuery query, @Nullable Caller caller, int limit, @Nullable String cursor) {
        var order = query.order();
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        filter(query, caller, conditions, values);
        if (cursor != null) {
            continueAt(cursor, order, conditions, values);
        }
        values.put("limit", limit + 1);
        var found =
                database.sql(
                                "select p.id, %s as place from product p where %s order by %s limit :limit"
                                        .formatted(
                                                order.place(),
                                                String.join(" and ", conditions),
                                                order.orderBy()))
                        .params(values)
                        .query((row, _) -> new Found(row.getObject(1, UUID.class), row.getLong(2)))
                        .list();
        var page = Page.of(found, limit, last -> Cursor.of(last.place(), last.id()));
        var loaded = load(page.items());
        return new Page<>(
                page.items().stream()
                        .map(item -> loaded.get(item.id()))
                        .filter(Objects::nonNull)
                        .map(ProductView::publicly)
                        .toList(),
                page.nextCursor());
    }

    /** Whether this caller sees all there is, drafts too: their own, or everything as an admin. */
    static boolean isPrivate(ProductQuery query, @Nullable Caller caller) {
        return caller != null
                && (caller.isAdmin()
                        || "me".equals(query.seller())
                        || caller.id().toString().equalsIgnoreCase(query.seller()));
    }

    private void filter(
            ProductQuery query,
            @Nullable Caller caller,
            List<String> conditions,
            Map<String, Object> values) {
        var isPrivate = isPrivate(query, caller);
        conditions.add(isPrivate ? "true" : ProductReading.VISIBLE);
        equal(
                "status",
                isPrivate || query.status() != null ? query.status() : "active",
                conditions,
                values);
        equal("condition", query.condition(), conditions, values);
        equal("kind", query.kind(), conditions, values);
        equal("currency", query.currency(), conditions, values);
        if (query.seller() != null) {
            equal("seller_id", sellerOf(query.seller(), caller), conditions, values);
        }
        if (query.store() != null) {
            equal("store_id", UUID.fromString(query.store()), conditions, values);
        }
        if (query.featured() != null) {
            equal("featured", Boolean.valueOf(query.featured()), conditions, values);
        }
        if (query.category() != null) {
            conditions.add("p.category_id in (:categories)");
            values.put("categories", subtree(query.category()));
        }
        query.lowest()
                .ifPresent(
                        price ->
                                add(
                                        "p.starting_price >= :lowest",
                                        "lowest",
                                        price,
                                        conditions,
                                        values));
        query.highest()
                .ifPresent(
                        price ->
                                add(
                                        "p.starting_price <= :highest",
                                        "highest",
                                        price,
                                        conditions,
                                        values));
        if (query.q() != null && query.isWorded()) {
            add(
                    "(p.search @@ websearch_to_tsquery('english', :q) or :q <% p.title)",
                    "q", query.q().strip(), conditions, values);
        }
    }

    private static void equal(
            String column,
            @Nullable Object value,
            List<String> conditions,
            Map<String, Object> values) {
        if (value != null) {
            add("p.%s = :%s".formatted(column, column), column, value, conditions, values);
        }
    }

    private static void add(
            String condition,
            String name,
            Object value,
            List<String> conditions,
            Map<String, Object> values) {
        conditions.add(condition);
        values.put(name, value);
    }

    private static UUID sellerOf(String seller, @Nullable Caller caller) {
        if (!seller.equals("me")) {
            return UUID.fromString(seller);
        }
        if (caller == null) {
            throw Refusal.invalid("seller", "nobody is signed in");
        }
        return caller.id();
    }

    private List<UUID> subtree(String category) {
        return categories
                .find(category)
                .map(found -> List.copyOf(categories.tree().subtree(found.id())))
                .orElseThrow(() -> Refusal.invalid("category", "a category that exists"));
    }

    private static void continueAt(
            String cursor, SortOrder order, List<String> conditions, Map<String, Object> values) {
        var words = Cursor.read(cursor, 2);
        var id = Texts.uuid(words.get(1));
        if (!words.get(0).matches(PLACE) || id.isEmpty()) {
            throw Refusal.invalid("cursor", "is not a cursor of this list");
        }
        conditions.add(order.after());
        values.put("place", Long.parseLong(words.get(0)));
        values.put("after", id.get());
    }

    private Map<UUID, Product> load(List<Found> found) {
        return products.findAllById(found.stream().map(Found::id).toList()).stream()
                .collect(Collectors.toMap(Product::id, Function.identity()));
    }
}
