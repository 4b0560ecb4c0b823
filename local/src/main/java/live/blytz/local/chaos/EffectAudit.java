package live.blytz.local.chaos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import live.blytz.local.evening.Books;
import live.blytz.local.evening.Finding;
import live.blytz.local.evening.Told;
import live.blytz.local.events.Event;

/** I6: what was committed is in Kafka, and each effect happened exactly once. */
final class EffectAudit {

    private final Library books;
    private final Scope scope;
    private final Set<UUID> orders;
    private final Told told;

    EffectAudit(Library books, Scope scope, Set<UUID> orders, Told told) {
        this.books = books;
        this.scope = scope;
        this.orders = orders;
        this.told = told;
    }

    List<Finding> findings() {
        return List.of(told(), once(), heard());
    }

    private record Count(String what, long committed, long inKafka) {}

    private Finding told() {
        var counts =
                List.of(
                        count(
                                "bids",
                                books.auction(),
                                "select count(*) from bid where auction_id",
                                "auction:BidPlaced:auction_id",
                                scope.lots()),
                        count(
                                "closes",
                                books.auction(),
                                "select count(*) from auction where closed_at is not null and id",
                                "auction:AuctionClosed:auction_id",
                                scope.lots()),
                        count(
                                "orders",
                                books.order(),
                                "select count(*) from orders where id",
                                "order:OrderPlaced:order_id",
                                orders),
                        count(
                                "paid",
                                books.order(),
                                "select count(*) from orders where paid_at is not null and id",
                                "order:OrderPaid:order_id",
                                orders),
                        count(
                                "payments",
                                books.payment(),
                                "select count(*) from payment where status in ('completed',"
                                        + " 'refunded') and order_id",
                                "payment:PaymentCompleted:order_id",
                                orders),
                        count(
                                "gifts",
                                books.payment(),
                                "select count(*) from payment where status in ('completed',"
                                        + " 'refunded') and gift_id",
                                "wallet:GiftPaid:gift_id",
                                scope.gifts()),
                        count(
                                "gifts shown",
                                books.payment(),
                                "select count(*) from payment where status in ('completed',"
                                        + " 'refunded') and gift_id",
                                "room:GiftReceived:gift_id",
                                scope.gifts()),
                        count(
                                "deliveries",
                                books.order(),
                                "select count(*) from orders where delivered_at is not null and id",
                                "delivery:DeliveryCompleted:order_id",
                                scope.shipped()));
        var differing = counts.stream().filter(c -> c.committed() != c.inKafka()).toList();
        return new Finding(
                "I6",
                "events committed are events in Kafka",
                differing.isEmpty(),
                differing.isEmpty()
                        ? "%d committed and told"
                                .formatted(counts.stream().mapToLong(Count::committed).sum())
                        : differing.toString());
    }

    /**
     * @param event topic, type and field
     */
    private Count count(String what, Books in, String sql, String event, Set<UUID> ids) {
        var parts = event.split(":");
        return new Count(
                what,
                in.number(sql + Scope.ANY, Scope.list(ids)),
                told.distinct(parts[0], parts[1], parts[2], ids));
    }

    /**
     * One order a sale, one capture and one release an order, one fee a delivery, one frame a
     * comment.
     */
    private Finding once() {
        var wrong = new ArrayList<String>();
        for (var lot :
                books.auction()
                        .rows(
                                "select id from auction where leading_bid_id is not null and"
                                        + " closed_at is not null and id"
                                        + Scope.ANY,
                                row -> row.getObject(1, UUID.class),
                                Scope.list(scope.lots()))) {
            expect(
                    1,
                    "order of lot " + lot,
                    books.order(),
                    "select count(*) from orders where auction_id = ?",
                    lot,
                    wrong);
            expect(
                    1,
                    "hold of lot " + lot,
                    books.catalog(),
                    "select count(*) from stock_hold where holder = ?",
                    lot,
                    wrong);
        }
        for (var order : orders) {
            expect(
                    1,
                    "capture of order " + order,
                    books.payment(),
                    ledger("capture"),
                    order,
                    wrong);
        }
        for (var order : scope.shipped()) {
            expect(
                    1,
                    "release of order " + order,
                    books.payment(),
                    ledger("release"),
                    order,
                    wrong);
            expect(
                    1,
                    "rider's fee of order " + order,
                    books.payment(),
                    ledger("rider_earning"),
                    order,
                    wrong);
        }
        for (var comment : scope.comments()) {
            var shown = told.distinct("room", "NewStreamComment", "comment_id", Set.of(comment));
            if (shown != 1) {
                wrong.add("comment %s was told %d times".formatted(comment, shown));
            }
        }
        wrong.addAll(lostLetters());
        return new Finding(
                "I6",
                "every effect exactly once",
                wrong.isEmpty(),
                wrong.isEmpty()
                        ? "%d lots, %d orders, %d gifts, %d comments, %d parcels"
                                .formatted(
                                        scope.lots().size(),
                                        orders.size(),
                                        scope.gifts().size(),
                                        scope.comments().size(),
                                        scope.shipped().size())
                        : String.join("; ", wrong));
    }

    private static String ledger(String kind) {
        return "select count(*) from ledger_transaction where kind = '%s' and order_id = ?"
                .formatted(kind);
    }

    private static void expect(
            long wanted, String what, Books in, String sql, UUID id, List<String> wrong) {
        var found = in.number(sql, id);
        if (found != wanted) {
            wrong.add("%d × %s".formatted(found, what));
        }
    }

    /** A dead letter of an event that was really told: somebody did not hear it. */
    private List<String> lostLetters() {
        var real =
                List.of("auction", "order", "payment", "wallet", "delivery", "product").stream()
                        .flatMap(told::on)
                        .filter(event -> event.data() instanceof Map)
                        .collect(Collectors.toMap(EffectAudit::id, Event::type, (a, _) -> a));
        return told.deadLetters().stream()
                .filter(letter -> letter.type().equals(real.get(id(letter))))
                .filter(letter -> letter.data() instanceof Map)
                .map(
                        letter ->
                                "dead letter in "
                                        + letter.topic()
                                        + ": "
                                        + letter.shortType()
                                        + " "
                                        + id(letter))
                .distinct()
                .toList();
    }

    /** Winners, buyers and sellers were each told once, whatever was told how often. */
    private Finding heard() {
        var wanted = new HashMap<UUID, Integer>();
        for (var lot : scope.lots()) {
            told.on("auction")
                    .filter(event -> event.shortType().equals("AuctionClosed"))
                    .filter(event -> event.key().equals(lot.toString()))
                    .filter(event -> Told.field(event, "outcome").equals("SOLD"))
                    .forEach(event -> wanted.put(UUID.fromString(id(event)), 1));
        }
        var paid =
                orders.stream().map(UUID::toString).collect(Collectors.toCollection(HashSet::new));
        told.on("order")
                .filter(event -> event.shortType().equals("OrderPaid"))
                .filter(event -> paid.contains(Told.field(event, "order_id")))
                .forEach(event -> wanted.put(UUID.fromString(id(event)), 2));
        var found = new HashMap<UUID, Integer>();
        books.notification()
                .rows(
                        "select event_id from notifications where event_id" + Scope.ANY,
                        row -> found.merge(row.getObject(1, UUID.class), 1, Integer::sum),
                        Scope.list(wanted.keySet()));
        var wrong =
                wanted.entrySet().stream()
                        .filter(each -> !each.getValue().equals(found.get(each.getKey())))
                        .map(
                                each ->
                                        "event %s: %d instead of %d notifications"
                                                .formatted(
                                                        each.getKey(),
                                                        found.getOrDefault(each.getKey(), 0),
                                                        each.getValue()))
                        .toList();
        return new Finding(
                "I6",
                "everybody was notified, once for each event",
                wrong.isEmpty(),
                wrong.isEmpty() ? wanted.size() + " events" : String.join("; ", wrong));
    }

    private static String id(Event event) {
        return event.headers().getOrDefault("ce_id", "?");
    }
}
