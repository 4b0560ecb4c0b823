package live.blytz.local.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import live.blytz.local.evening.Books;
import live.blytz.local.evening.Finding;
import live.blytz.local.evening.Told;
import live.blytz.local.events.Event;

/** I6: each effect happened exactly once. */
record OnceAudit(Library books, Scope scope, Set<UUID> orders, Told told) {

    /**
     * One order a sale, one capture and one release an order, one fee a delivery, one frame a
     * comment.
     */
    Finding finding() {
        var wrong = new ArrayList<String>();
        for (var lot : scope.sold(books.auction())) {
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
                        .collect(Collectors.toMap(Event::id, Event::type, (a, _) -> a));
        return told.deadLetters().stream()
                .filter(letter -> letter.type().equals(real.get(letter.id())))
                .filter(letter -> letter.data() instanceof Map)
                .map(
                        letter ->
                                "dead letter in "
                                        + letter.topic()
                                        + ": "
                                        + letter.shortType()
                                        + " "
                                        + letter.id())
                .distinct()
                .toList();
    }
}
