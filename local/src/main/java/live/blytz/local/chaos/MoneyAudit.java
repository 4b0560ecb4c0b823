package live.blytz.local.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import live.blytz.local.evening.Books;
import live.blytz.local.evening.Finding;
import live.blytz.local.evening.LedgerCheck;
import live.blytz.platform.id.Ids;

/** I4, I5: the ledger sums to zero, and everybody's record of the money is the same. */
final class MoneyAudit {

    private final Books books;
    private final Processor processor;
    private final Set<UUID> orders;
    private final Scope scope;

    MoneyAudit(Books books, Processor processor, Set<UUID> orders, Scope scope) {
        this.books = books;
        this.processor = processor;
        this.orders = orders;
        this.scope = scope;
    }

    private record Paid(UUID id, String status, long captures, long minor, long refunded) {}

    List<Finding> findings() {
        return List.of(LedgerCheck.of(books), payments());
    }

    private Finding payments() {
        var paid = paid();
        var charged = processor.charged(paid.stream().map(Paid::id).collect(Collectors.toSet()));
        var wrong = new ArrayList<String>();
        for (var each : paid) {
            var seen = charged.getOrDefault(each.id(), new Processor.Charged(0, 0));
            var done = each.status().equals("completed") || each.status().equals("refunded");
            var wanted = done ? 1 : 0;
            if (seen.captures() != wanted || each.captures() != wanted) {
                wrong.add(
                        "payment %s is %s with %d captures, %d at the processor"
                                .formatted(
                                        each.id(),
                                        each.status(),
                                        each.captures(),
                                        seen.captures()));
            } else if (done && (seen.received() != each.minor() || booked(each) != each.minor())) {
                wrong.add(
                        "payment %s of %d: %d in the books, %d at the processor"
                                .formatted(each.id(), each.minor(), booked(each), seen.received()));
            }
        }
        return new Finding(
                "I5",
                "one capture at most for each order; payments = ledger = processor",
                wrong.isEmpty(),
                wrong.isEmpty()
                        ? "%d payments, %,d centavos and cents"
                                .formatted(paid.size(), paid.stream().mapToLong(Paid::minor).sum())
                        : String.join("; ", wrong));
    }

    /** What the capture says in the books; it stands there under a name made from the payment's. */
    private long booked(Paid payment) {
        return books.number(
                """
                select coalesce(sum(amount_minor), 0) from ledger_entry
                where transaction_id = ? and account = 'processor'
                """,
                Ids.named("capture", payment.id().toString()));
    }

    private List<Paid> paid() {
        return books.rows(
                """
                select p.id, p.status, p.amount_minor, p.refund_amount,
                       (select count(*) from payment_attempt a
                        where a.payment_id = p.id and a.status = 'captured') as captures
                from payment p where p.order_id
                """
                        + Scope.ANY
                        + " or p.gift_id"
                        + Scope.ANY,
                row ->
                        new Paid(
                                row.getObject("id", UUID.class),
                                row.getString("status"),
                                row.getLong("captures"),
                                row.getLong("amount_minor"),
                                row.getLong("refund_amount")),
                Scope.list(orders),
                Scope.list(scope.gifts()));
    }
}
