package live.blytz.order.persistence;

import static live.blytz.order.persistence.Columns.id;
import static live.blytz.order.persistence.Columns.idOrNull;
import static live.blytz.order.persistence.Columns.someTime;
import static live.blytz.order.persistence.Columns.time;
import static live.blytz.order.persistence.Columns.write;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import live.blytz.order.domain.Bill;
import live.blytz.order.domain.CancelReason;
import live.blytz.order.domain.Cancellation;
import live.blytz.order.domain.Decline;
import live.blytz.order.domain.Dues;
import live.blytz.order.domain.Line;
import live.blytz.order.domain.Milestones;
import live.blytz.order.domain.Order;
import live.blytz.order.domain.OrderId;
import live.blytz.order.domain.OrderStatus;
import live.blytz.order.domain.Origin;
import live.blytz.order.domain.Parties;
import live.blytz.order.domain.Shipment;
import live.blytz.order.domain.Wait;
import live.blytz.order.domain.Waiting;
import live.blytz.platform.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One order as a row of the table {@code orders}, there and back. */
@Component
class OrderRow {

    private final Columns columns;

    OrderRow(Columns columns) {
        this.columns = columns;
    }

    Order read(ResultSet row, List<Line> lines) throws SQLException {
        return new Order(
                new OrderId(id(row, "id")),
                new Parties(id(row, "buyer_id"), id(row, "seller_id")),
                new Origin(idOrNull(row, "auction_id"), idOrNull(row, "stream_id")),
                new Bill(lines, money(row, "shipping_minor"), money(row, "tax_minor")),
                OrderStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                waiting(row),
                columns.address(row, "shipping_address"),
                new Dues(time(row, "payment_due_at"), idOrNull(row, "payment_id"), decline(row)),
                shipment(row),
                milestones(row),
                cancellation(row),
                row.getLong("version"));
    }

    /** What changes while an order lives. */
    Map<String, @Nullable Object> changing(Order order) {
        var waiting = order.waiting();
        var decline = order.dues().lastDecline();
        var shipment = order.shipment();
        var cancellation = order.cancellation();
        var reached = order.milestones();
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", order.id().value());
        values.put("version", order.version());
        values.put("status", order.status().word());
        values.put("awaits", waiting == null ? null : word(waiting.what()));
        values.put("due_at", waiting == null ? null : write(waiting.until()));
        values.put("shipping_address", columns.write(order.shippingAddress()));
        values.put("payment_due_at", write(order.dues().dueAt()));
        values.put("payment_id", order.dues().payment());
        values.put("decline_reason", decline == null ? null : decline.reason());
        values.put("decline_attempt", decline == null ? null : decline.attempt());
        values.put("declined_at", decline == null ? null : write(decline.at()));
        values.put("tracking_number", shipment == null ? null : shipment.trackingNumber());
        values.put("pickup", shipment == null ? null : columns.write(shipment.pickup()));
        values.put("delivery_fee", shipment == null ? null : shipment.fee().minor());
        values.put("cancel_reason", cancellation == null ? null : cancellation.reason().word());
        values.put("cancel_note", cancellation == null ? null : cancellation.note());
        values.put("paid_at", write(reached.paidAt()));
        values.put("shipped_at", write(reached.shippedAt()));
        values.put("delivered_at", write(reached.deliveredAt()));
        values.put("cancelled_at", write(reached.cancelledAt()));
        return values;
    }

    /** What never changes. */
    Map<String, @Nullable Object> fixed(Order order) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("auction_id", order.origin().auction());
        values.put("stream_id", order.origin().stream());
        values.put("buyer_id", order.parties().buyer());
        values.put("seller_id", order.parties().seller());
        values.put("currency", order.bill().shipping().currencyCode());
        values.put("subtotal_minor", order.bill().subtotal().minor());
        values.put("shipping_minor", order.bill().shipping().minor());
        values.put("tax_minor", order.bill().tax().minor());
        values.put("total_minor", order.bill().total().minor());
        values.put("placed_at", write(order.milestones().placedAt()));
        return values;
    }

    static String word(Wait wait) {
        return wait.name().toLowerCase(Locale.ROOT);
    }

    private static Money money(ResultSet row, String minor) throws SQLException {
        return Money.of(row.getLong(minor), row.getString("currency"));
    }

    private static @Nullable Waiting waiting(ResultSet row) throws SQLException {
        var awaits = row.getString("awaits");
        return awaits == null
                ? null
                : new Waiting(
                        Wait.valueOf(awaits.toUpperCase(Locale.ROOT)), someTime(row, "due_at"));
    }

    private static @Nullable Decline decline(ResultSet row) throws SQLException {
        var reason = row.getString("decline_reason");
        return reason == null
                ? null
                : new Decline(reason, row.getInt("decline_attempt"), someTime(row, "declined_at"));
    }

    private @Nullable Shipment shipment(ResultSet row) throws SQLException {
        var number = row.getString("tracking_number");
        var pickup = columns.address(row, "pickup");
        var dropOff = columns.address(row, "shipping_address");
        return number == null || pickup == null || dropOff == null
                ? null
                : new Shipment(number, pickup, dropOff, money(row, "delivery_fee"));
    }

    private static Milestones milestones(ResultSet row) throws SQLException {
        return new Milestones(
                someTime(row, "placed_at"),
                time(row, "paid_at"),
                time(row, "shipped_at"),
                time(row, "delivered_at"),
                time(row, "cancelled_at"));
    }

    private static @Nullable Cancellation cancellation(ResultSet row) throws SQLException {
        var reason = row.getString("cancel_reason");
        return reason == null
                ? null
                : new Cancellation(
                        CancelReason.valueOf(reason.toUpperCase(Locale.ROOT)),
                        row.getString("cancel_note"));
    }
}
