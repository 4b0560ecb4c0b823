package live.blytz.order.persistence;

import static live.blytz.order.persistence.Columns.write;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import live.blytz.order.application.OrderFilter;
import live.blytz.order.application.Orders;
import live.blytz.order.application.WaitingFilter;
import live.blytz.order.domain.Order;
import live.blytz.order.domain.OrderId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOrders implements Orders {

    private final JdbcClient jdbc;
    private final OrderRow rows;
    private final OrderReader reader;

    JdbcOrders(JdbcClient jdbc, OrderRow rows, OrderReader reader) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.reader = reader;
    }

    @Override
    public boolean add(Order order) {
        var added =
                jdbc.sql(
                                """
                                insert into orders (
                                    id, auction_id, stream_id, buyer_id, seller_id, status, awaits, due_at, currency,
                                    subtotal_minor, shipping_minor, tax_minor, total_minor, shipping_address,
                                    payment_due_at, placed_at, version)
                                values (
                                    :id, :auction_id, :stream_id, :buyer_id, :seller_id, :status, :awaits, :due_at,
                                    :currency, :subtotal_minor, :shipping_minor, :tax_minor, :total_minor,
                                    cast(:shipping_address as jsonb), :payment_due_at, :placed_at, :version)
                                on conflict do nothing
                                """)
                        .params(rows.fixed(order))
                        .params(rows.changing(order))
                        .update();
        if (added == 0) {
            return false;
        }
        addLines(order);
        return true;
    }

    private void addLines(Order order) {
        var number = 0;
        for (var line : order.bill().lines()) {
            jdbc.sql("insert into order_items values (:order, :line, :product, :title, :n, :price)")
                    .param("order", order.id().value())
                    .param("line", ++number)
                    .param("product", line.product())
                    .param("title", line.title())
                    .param("n", line.quantity())
                    .param("price", line.unitPrice().minor())
                    .update();
        }
    }

    @Override
    public Order save(Order order) {
        var saved =
                jdbc.sql(
                                """
                                update orders set
                                    status = :status, awaits = :awaits, due_at = :due_at,
                                    shipping_address = cast(:shipping_address as jsonb),
                                    payment_due_at = :payment_due_at, payment_id = :payment_id,
                                    decline_reason = :decline_reason, decline_attempt = :decline_attempt,
                                    declined_at = :declined_at, tracking_number = :tracking_number,
                                    pickup = cast(:pickup as jsonb), delivery_fee = :delivery_fee,
                                    cancel_reason = :cancel_reason, cancel_note = :cancel_note,
                                    paid_at = :paid_at, shipped_at = :shipped_at,
                                    delivered_at = :delivered_at, cancelled_at = :cancelled_at,
                                    version = version + 1
                                where id = :id and version = :version
                                """)
                        .params(rows.changing(order))
                        .update();
        if (saved == 0) {
            throw new OptimisticLockingFailureException("order " + order.id() + " moved meanwhile");
        }
        return order.stored();
    }

    @Override
    public Optional<Order> find(OrderId id) {
        return reader.one("where id = :id", id, null);
    }

    @Override
    public Optional<Order> locked(OrderId id) {
        return reader.one("where id = :id for update", id, null);
    }

    @Override
    public Optional<Order> lockedIfOverdue(OrderId id, Instant now) {
        return reader.one("where id = :id and due_at <= :now for update skip locked", id, now);
    }

    @Override
    public List<OrderId> overdue(Instant now, int atMost) {
        return jdbc.sql("select id from orders where due_at <= :now order by due_at limit :limit")
                .param("now", write(now))
                .param("limit", atMost)
                .query((row, _) -> new OrderId(Columns.id(row, "id")))
                .list();
    }

    @Override
    public List<Order> waiting(WaitingFilter filter, int limit) {
        return reader.waiting(filter, limit);
    }

    @Override
    public List<Order> list(OrderFilter filter, int limit) {
        return reader.list(filter, limit);
    }
}
