package live.blytz.platform.event;

import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings committed rows to Kafka. Every instance of the service has one; a pass takes those shards
 * of the table that no other instance works on, sends their oldest rows in order, and deletes
 * exactly the rows that Kafka confirmed, whatever numbers others have or get later.
 *
 * <p>A key's order is the order of its positions, so writers of one aggregate must be serialised
 * (by its row's lock or version) before they append.
 */
final class OutboxRelay implements Background.Task {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);

    private final OutboxTable table;
    private final OutboxSender sender;
    private final TransactionTemplate transactions;
    private final Bell bell;
    private final Preparations preparations;
    private final Backlogs backlogs;
    private final EventSettings.Relay settings;

    OutboxRelay(
            OutboxTable table,
            OutboxSender sender,
            TransactionTemplate transactions,
            Bell bell,
            Preparations preparations,
            Backlogs backlogs,
            EventSettings.Relay settings) {
        this.table = table;
        this.sender = sender;
        this.transactions = transactions;
        this.bell = bell;
        this.preparations = preparations;
        this.backlogs = backlogs;
        this.settings = settings;
    }

    private enum Pass {
        /** There may be more to send. */
        AGAIN,
        DONE,
        /** Done here; another instance works on the rest. */
        SHARED,
        /** Kafka did not confirm. */
        BROKEN
    }

    @Override
    public void run(BooleanSupplier on) throws InterruptedException {
        while (on.getAsBoolean() && !preparations.awaitTopics(settings.poll().toMillis())) {
            measure();
        }
        var pause = Pause.first();
        var woken = true;
        while (on.getAsBoolean()) {
            if (drained(woken, on)) {
                pause = Pause.first();
                measure();
                woken = bell.await(settings.poll());
            } else {
                measure();
                Thread.sleep(pause.length());
                pause = pause.longer();
                woken = false;
            }
        }
        sender.close();
    }

    @Override
    public void end(Thread worker) {
        bell.ring();
    }

    /** False when it had better rest before the next try. */
    private boolean drained(boolean woken, BooleanSupplier on) {
        try {
            var pass = Pass.AGAIN;
            while (pass == Pass.AGAIN && on.getAsBoolean()) {
                pass = Objects.requireNonNull(transactions.execute(_ -> pass()));
            }
            if (pass == Pass.SHARED && woken) {
                table.notifyOthers();
            }
            return pass != Pass.BROKEN;
        } catch (RuntimeException e) {
            LOG.warn("the outbox was not sent: {}", e.toString());
            return false;
        }
    }

    private Pass pass() {
        var shards = table.lockShards();
        var done = shards.size() < OutboxTable.SHARDS ? Pass.SHARED : Pass.DONE;
        if (shards.isEmpty()) {
            return done;
        }
        var rows = table.oldest(shards, sender.held(), settings.batch());
        if (rows.isEmpty()) {
            return done;
        }
        var round = sender.send(rows);
        if (!round.sent().isEmpty()) {
            table.delete(round.sent());
        }
        if (round.broken()) {
            return Pass.BROKEN;
        }
        return OutboxTable.cutShort(rows, settings.batch()) ? Pass.AGAIN : done;
    }

    private void measure() {
        try {
            backlogs.measure(table::backlog);
        } catch (RuntimeException e) {
            LOG.warn("the outbox was not counted: {}", e.toString());
        }
    }
}
