package live.blytz.order.persistence;

import static live.blytz.order.persistence.Columns.write;
import static live.blytz.order.persistence.OrderRow.word;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import live.blytz.order.application.OrderFilter;
import live.blytz.order.application.WaitingFilter;
import live.blytz.order.domain.Line;
import live.blytz.order.domain.Order;
import live.blytz.order.domain.OrderId;
import live.blytz.platform.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Orders with their lines: one statement, however many there are. */
@Component
class OrderReader {

    private static final String ORDERS = "select * from orders ";

    private static final String WITH_LINES =
            """
            select o.*, i.product_id, i.title, i.quantity, i.unit_price_minor
            from (%s) o join order_items i on i.order_id = o.id
            order by %s, i.line
            """;

    private static final String NEWEST = "o.placed_at desc, o.id desc";
    private static final String DUE = "o.due_at, o.id";

    private final JdbcClient jdbc;
    private final OrderRow rows;

    OrderReader(JdbcClient jdbc, OrderRow rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    Optional<Order> one(String where, OrderId id, @Nullable Instant now) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", id.value());
        values.put("now", write(now));
        return read(ORDERS + where, NEWEST, values).stream().findFirst();
    }

    List<Order> list(OrderFilter filter, int limit) {
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, @Nullable Object>(Map.of("limit", limit));
        given("buyer_id = :buyer", "buyer", filter.buyer(), conditions, values);
        given("seller_id = :seller", "seller", filter.seller(), conditions, values);
        var status = filter.status();
        given(
                "status = :status",
                "status",
                status == null ? null : status.word(),
                conditions,
                values);
        given("placed_at >= :from", "from", write(filter.from()), conditions, values);
        given("placed_at < :until", "until", write(filter.until()), conditions, values);
        var after = filter.after();
        if (after != null) {
            values.put("after_id", after.id().value());
            given(
                    "(placed_at, id) < (:after_time, :after_id)",
                    "after_time",
                    write(after.placedAt()),
                    conditions,
                    values);
        }
        var where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
        return read(
                ORDERS + where + " order by placed_at desc, id desc limit :limit", NEWEST, values);
    }

    List<Order> waiting(WaitingFilter filter, int limit) {
        var conditions = new ArrayList<>(List.of("due_at is not null"));
        var values = new HashMap<String, @Nullable Object>(Map.of("limit", limit));
        var what = filter.what();
        given("awaits = :what", "what", what == null ? null : word(what), conditions, values);
        var after = filter.after();
        if (after != null) {
            values.put("after_id", after.id().value());
            given(
                    "(due_at, id) > (:after_time, :after_id)",
                    "after_time",
                    write(after.until()),
                    conditions,
                    values);
        }
        var where = "where " + String.join(" and ", conditions);
        return read(ORDERS + where + " order by due_at, id limit :limit", DUE, values);
    }

    private static void given(
            String condition,
            String name,
            @Nullable Object value,
            List<String> conditions,
            Map<String, @Nullable Object> values) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    private List<Order> read(String orders, String order, Map<String, @Nullable Object> values) {
        return jdbc.sql(WITH_LINES.formatted(orders, order)).params(values).query(this::collect);
    }

    private List<Order> collect(ResultSet row) throws SQLException {
        var found = new LinkedHashMap<UUID, Order>();
        while (row.next()) {
            var id = Columns.id(row, "id");
            var line = line(row);
            var known = found.get(id);
            found.put(id, known == null ? rows.read(row, List.of(line)) : known.and(line));
        }
        return List.copyOf(found.values());
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                Columns.id(row, "product_id"),
                row.getString("title"),
                row.getInt("quantity"),
                Money.of(row.getLong("unit_price_minor"), row.getString("currency")));
    }
}
