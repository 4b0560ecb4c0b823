package live.blytz.platform.event;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the rows of documents to Kafka and pulls those that Kafka confirmed, by their ids.
 *
 * <p>Order holds across instances without a lease: a row is pulled only after it was confirmed, and
 * whoever sends a row has read all that still stood before it in the document and sends that first.
 * So two instances may both send a row (each relays what it wrote, the sweep takes only what is
 * older than that should ever be), but the first copy of each is in order, and copies have the same
 * {@code ce_id}, which every inbox knows.
 */
final class DocumentRelay implements Background.Task {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentRelay.class);
    private static final Duration LEFT_OVER = Duration.ofSeconds(2);
    private static final int MOST = 200;

    private final DocumentTable table;
    private final List<String> collections;
    private final OutboxSender sender;
    private final Preparations preparations;
    private final Backlogs backlogs;
    private final InstantSource clock;
    private final Duration every;
    private final Bell bell = new Bell();
    private final WokenDocuments woken = new WokenDocuments();

    DocumentRelay(
            DocumentTable table,
            List<String> collections,
            OutboxSender sender,
            Preparations preparations,
            Backlogs backlogs,
            InstantSource clock,
            Duration every) {
        this.table = table;
        this.collections = collections;
        this.sender = sender;
        this.preparations = preparations;
        this.backlogs = backlogs;
        this.clock = clock;
        this.every = every;
    }

    void wake(String collection, Object document) {
        woken.add(collection, document);
        bell.ring();
    }

    void wake(String collection) {
        woken.add(collection);
        bell.ring();
    }

    @Override
    public void end(Thread worker) {
        bell.ring();
    }

    @Override
    public void run(BooleanSupplier on) throws InterruptedException {
        while (on.getAsBoolean() && !preparations.awaitTopics(1_000)) {
            LOG.debug("waiting for topics");
        }
        var pause = Pause.first();
        var sweepAt = System.nanoTime();
        while (on.getAsBoolean()) {
            var fine = worked("sent", () -> relayWoken(on));
            if (fine && System.nanoTime() - sweepAt >= 0) {
                fine = worked("swept up", () -> sweep(on));
                sweepAt = System.nanoTime() + every.toNanos();
            }
            if (fine) {
                pause = Pause.first();
                backlogs.none();
                bell.await(Duration.ofNanos(Math.max(1, sweepAt - System.nanoTime())));
            } else {
                measure();
                Thread.sleep(pause.length());
                pause = pause.longer();
                sweepAt = System.nanoTime();
            }
        }
        sender.close();
    }

    /** False when it had better rest before the next try. */
    private static boolean worked(String what, BooleanSupplier work) {
        try {
            return work.getAsBoolean();
        } catch (RuntimeException e) {
            LOG.warn("events were not {}: {}", what, e.toString());
            return false;
        }
    }

    private boolean relayWoken(BooleanSupplier on) {
        while (on.getAsBoolean()) {
            var taken = woken.take(MOST);
            if (taken.isEmpty()) {
                return true;
            }
            for (var each : taken.documents().entrySet()) {
                if (!relay(each.getKey(), DocumentTable.anyOf(each.getValue())).fine) {
                    return false;
                }
            }
            for (var collection : taken.collections()) {
                if (!relayAll(collection, DocumentTable.anyWaiting(), on)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** What an instance left that went away before it had sent, or when Kafka was away. */
    private boolean sweep(BooleanSupplier on) {
        for (var collection : collections) {
            table.index(collection);
            var before = clock.instant().minus(LEFT_OVER);
            if (!relayAll(collection, DocumentTable.waitingSinceBefore(before), on)) {
                return false;
            }
        }
        return true;
    }

    private boolean relayAll(String collection, Bson filter, BooleanSupplier on) {
        while (on.getAsBoolean()) {
            var pass = relay(collection, filter);
            if (!pass.fine) {
                return false;
            }
            if (pass.documents < MOST || pass.sent == 0) {
                return true;
            }
        }
        return true;
    }

    private record Pass(int documents, int sent, boolean fine) {}

    private Pass relay(String collection, Bson filter) {
        var rows = table.rows(collection, filter, MOST);
        var round = sender.send(rows.unsent());
        table.pull(collection, round.sent());
        return new Pass(rows.documents(), round.sent().size(), !round.broken());
    }

    private void measure() {
        try {
            backlogs.measure(() -> table.backlog(collections));
        } catch (RuntimeException e) {
            LOG.warn("waiting events were not counted: {}", e.toString());
        }
    }
}
