package live.blytz.order.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import live.blytz.order.domain.Order;
import org.jspecify.annotations.Nullable;

/** Orders as lines of a table (RFC 4180), one line each, safe to open in a spreadsheet. */
final class OrderCsv {

    static final String HEADER =
            row(
                    List.of(
                            "id",
                            "auction_id",
                            "title",
                            "units",
                            "status",
                            "subtotal",
                            "shipping",
                            "tax",
                            "total",
                            "currency",
                            "tracking_number",
                            "created_at",
                            "paid_at",
                            "shipped_at",
                            "delivered_at",
                            "cancelled_at",
                            "cancel_reason"));

    private OrderCsv() {}

    static String line(Order order) {
        var bill = order.bill();
        var reached = order.milestones();
        var shipment = order.shipment();
        var cancellation = order.cancellation();
        return row(
                Arrays.asList(
                        order.id(),
                        order.origin().auction(),
                        bill.title(),
                        bill.lines().stream().mapToInt(line -> line.quantity()).sum(),
                        order.status().word(),
                        bill.subtotal().amount(),
                        bill.shipping().amount(),
                        bill.tax().amount(),
                        bill.total().amount(),
                        bill.total().currencyCode(),
                        shipment == null ? null : shipment.trackingNumber(),
                        reached.placedAt(),
                        reached.paidAt(),
                        reached.shippedAt(),
                        reached.deliveredAt(),
                        reached.cancelledAt(),
                        cancellation == null ? null : cancellation.reason().word()));
    }

    private static String row(List<? extends @Nullable Object> cells) {
        return cells.stream().map(OrderCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A cell that a spreadsheet would run as a formula gets an apostrophe before it. */
    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        var text = value.toString();
        if (!text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
