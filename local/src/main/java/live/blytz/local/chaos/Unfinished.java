package live.blytz.local.chaos;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import live.blytz.local.evening.Books;

/** What of a window has not come to its end yet: all of it must, without anybody's help. */
final class Unfinished {

    private final Scope scope;

    Unfinished(Scope scope) {
        this.scope = scope;
    }

    List<String> in(Library books) {
        var open = new ArrayList<String>();
        lots(books.auction(), open);
        var orders = orders(books, open);
        parcels(books, open);
        money(books.payment(), orders, open);
        stock(books.catalog(), open);
        outboxes(books, open);
        return open;
    }

    private void lots(Books books, List<String> open) {
        for (var each :
                books.rows(
                        "select id::text || ' is ' || status from auction where closed_at is null"
                                + " and id"
                                + Scope.ANY,
                        row -> row.getString(1),
                        Scope.list(scope.lots()))) {
            open.add("lot " + each);
        }
    }

    /** Everybody has a good card: each order must be paid, or be past that. */
    private Set<UUID> orders(Library books, List<String> open) {
        var sold = scope.sold(books.auction());
        var known = new HashSet<UUID>();
        var orders = new HashSet<UUID>();
        books.order()
                .rows(
                        "select id, auction_id, status from orders where id"
                                + Scope.ANY
                                + " or auction_id"
                                + Scope.ANY,
                        row -> {
                            var id = row.getObject(1, UUID.class);
                            var lot = row.getObject(2, UUID.class);
                            known.add(lot == null ? id : lot);
                            orders.add(id);
                            if (row.getString(3).equals("pending")) {
                                open.add("order " + id + " waits for its payment");
                            }
                            return id;
                        },
                        Scope.list(scope.purchases()),
                        Scope.list(sold));
        sold.stream()
                .filter(lot -> !known.contains(lot))
                .forEach(lot -> open.add("lot " + lot + " is sold and has no order"));
        return orders;
    }

    private void parcels(Library books, List<String> open) {
        for (var each :
                books.order()
                        .rows(
                                "select id::text || ' is ' || status from orders where status <>"
                                        + " 'delivered' and id"
                                        + Scope.ANY,
                                row -> row.getString(1),
                                Scope.list(scope.shipped()))) {
            open.add("shipped order " + each);
        }
        for (var each :
                books.payment()
                        .rows(
                                "select order_id from payment where not released and order_id"
                                        + Scope.ANY,
                                row -> row.getString(1),
                                Scope.list(scope.shipped()))) {
            open.add("the money of order " + each + " is not released");
        }
    }

    /** A state that somebody adds is unfinished until it is named here. */
    private void money(Books books, Set<UUID> orders, List<String> open) {
        for (var each :
                books.rows(
                        "select id::text || ' is ' || status from payment where status not"
                                + " in ('completed', 'failed', 'refunded') and (order_id"
                                + Scope.ANY
                                + " or gift_id"
                                + Scope.ANY
                                + ")",
                        row -> row.getString(1),
                        Scope.list(orders),
                        Scope.list(scope.gifts()))) {
            open.add("payment " + each);
        }
        var tasks = books.number("select count(*) from payment_task");
        if (tasks > 0) {
            open.add(tasks + " questions to the processor");
        }
    }

    /** A lot's unit is held in the lot's name, a bought one in the order's. */
    private void stock(Books books, List<String> open) {
        var held =
                new HashSet<>(
                        books.rows(
                                "select holder from stock_hold where holder"
                                        + Scope.ANY
                                        + " or holder"
                                        + Scope.ANY,
                                row -> row.getObject(1, UUID.class),
                                Scope.list(scope.lots()),
                                Scope.list(scope.purchases())));
        scope.purchases().stream()
                .filter(order -> !held.contains(order))
                .forEach(order -> open.add("order " + order + " holds no unit"));
    }

    private static void outboxes(Library books, List<String> open) {
        outbox("auction", books.auction(), open);
        outbox("order", books.order(), open);
        outbox("payment", books.payment(), open);
        outbox("catalog", books.catalog(), open);
        outbox("notification", books.notification(), open);
    }

    private static void outbox(String who, Books books, List<String> open) {
        var waiting = books.number("select count(*) from outbox");
        if (waiting > 0) {
            open.add(waiting + " events of " + who + " are not told yet");
        }
    }
}
