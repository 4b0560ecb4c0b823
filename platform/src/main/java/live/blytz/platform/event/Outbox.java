package live.blytz.platform.event;

import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/**
 * Tells an event to the house, if and only if the transaction around the call commits. The relay
 * sends it to Kafka right after the commit, in order for each key, at least once.
 */
public interface Outbox {

    /**
     * @param topic one that this service owns and that lists the event's type
     * @param key the aggregate's id
     * @return the event's id, {@code ce_id} on the wire
     * @throws IllegalStateException outside a transaction
     */
    UUID append(String topic, String key, SpecificRecord event);

    default UUID append(String topic, UUID key, SpecificRecord event) {
        return append(topic, key.toString(), event);
    }

    /**
     * For writers that insert many rows with a statement of their own: the values of one row of the
     * table {@code outbox}. Call {@link #wake()} after the commit.
     */
    OutboxRow row(String topic, String key, SpecificRecord event);

    /** Something was committed: send it now. */
    void wake();
}
