package live.blytz.local.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import live.blytz.local.evening.Finding;
import live.blytz.local.evening.Nap;
import live.blytz.local.evening.Told;
import live.blytz.local.suite.Suite;
import org.apache.kafka.common.TopicPartition;

/**
 * Looks into the databases, the topics and the processor's own record: never at what the services
 * say of themselves.
 */
final class Auditor implements AutoCloseable {

    private final Suite suite;
    private final Tape tape;
    private final Ears ears;
    private final Processor processor;
    private final Footprints footprints;

    Auditor(Suite suite, Instant began) {
        this.suite = suite;
        this.tape = new Tape(suite, began);
        this.ears = new Ears(suite);
        this.processor = new Processor(suite);
        this.footprints = new Footprints(suite);
    }

    /** Waits until all of it has come to its end; what has not is named. */
    List<String> await(Scope scope, List<Seat> seats, Duration deadline) {
        var end = System.nanoTime() + deadline.toNanos();
        var unfinished = new Unfinished(scope);
        Map<TopicPartition, Long> ends = Map.of();
        List<String> open = List.of();
        do {
            try (var books = new Library(suite)) {
                open = unfinished.in(books);
                if (open.isEmpty() && ends.isEmpty()) {
                    ends = ears.ends();
                }
                if (open.isEmpty()) {
                    open = ears.behind(ends);
                }
                if (open.isEmpty()) {
                    open = new Seats(seats, scope.stream()).behind(tape.wind());
                }
            } catch (ExecutionException | TimeoutException | RuntimeException away) {
                open = List.of("the books cannot be read: " + away);
            }
            if (open.isEmpty()) {
                return open;
            }
            Nap.millis(500);
        } while (System.nanoTime() < end);
        return open;
    }

    List<Finding> findings(Load load, Scope scope, long sinceNanos, List<String> unfinished) {
        var findings = new ArrayList<Finding>();
        var told = tape.wind();
        try (var books = new Library(suite)) {
            var orders = orders(books, scope);
            findings.addAll(
                    new LotAudit(books.auction(), scope, load.facts().bids(), told).findings());
            findings.addAll(new MoneyAudit(books.payment(), processor, orders, scope).findings());
            findings.add(new TellingAudit(books, scope, orders, told).finding());
            findings.add(new OnceAudit(books, scope, orders, told).finding());
            findings.add(new NotifyingAudit(books, scope, orders, told).finding());
            findings.add(counted(load, told));
            findings.add(new Seats(load.seats(), scope.stream()).finding(told));
            findings.add(new StockAudit(books, load.stall()).finding(unfinished));
            findings.add(new KeyAudit(load.facts(), sinceNanos, books.order(), told).finding());
        }
        findings.add(footprints.finding());
        return findings;
    }

    private static Set<UUID> orders(Library books, Scope scope) {
        return new HashSet<>(
                books.order()
                        .rows(
                                "select id from orders where id"
                                        + Scope.ANY
                                        + " or auction_id"
                                        + Scope.ANY,
                                row -> row.getObject(1, UUID.class),
                                Scope.list(scope.purchases()),
                                Scope.list(scope.lots())));
    }

    /** Figures equal a recount from the topics, a moment later. */
    private static Finding counted(Load load, Told told) {
        var stream = load.stall().stream();
        var recount = told.distinct("auction", "BidPlaced", "stream_id", Set.of(stream));
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        var said = load.bidsByAnalytics();
        while (said != recount && System.nanoTime() < end) {
            Nap.millis(500);
            said = load.bidsByAnalytics();
        }
        return new Finding(
                "I6",
                "analytics counts what the topics tell",
                said == recount,
                "%d bids by analytics, %d by recount".formatted(said, recount));
    }

    /** Something for the riders. */
    Optional<UUID> paidAndNotShipped(UUID seller, Set<UUID> shipped) {
        try (var books = new Library(suite)) {
            return books
                    .order()
                    .rows(
                            "select id from orders where status = 'paid' and seller_id = ? order by"
                                    + " placed_at desc limit 20",
                            row -> row.getObject(1, UUID.class),
                            seller)
                    .stream()
                    .filter(order -> !shipped.contains(order))
                    .findFirst();
        }
    }

    @Override
    public void close() {
        tape.close();
        ears.close();
    }
}
