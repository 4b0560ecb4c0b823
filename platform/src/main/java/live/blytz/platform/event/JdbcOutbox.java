package live.blytz.platform.event;

import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The outbox of a service with a Postgres database. */
final class JdbcOutbox implements Outbox {

    private final OutboxRows rows;
    private final OutboxTable table;
    private final Bell bell;

    JdbcOutbox(OutboxRows rows, OutboxTable table, Bell bell) {
        this.rows = rows;
        this.table = table;
        this.bell = bell;
    }

    @Override
    public UUID append(String topic, String key, SpecificRecord event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an event is told inside a transaction, or not at all");
        }
        var row = row(topic, key, event);
        table.insert(row);
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        wake();
                    }
                });
        return row.id();
    }

    @Override
    public OutboxRow row(String topic, String key, SpecificRecord event) {
        return rows.of(topic, key, event);
    }

    @Override
    public void wake() {
        bell.ring();
    }
}
