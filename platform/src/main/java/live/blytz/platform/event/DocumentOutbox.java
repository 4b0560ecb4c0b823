package live.blytz.platform.event;

import java.time.InstantSource;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.bson.Document;

/**
 * The outbox of a service with MongoDB, where one document is all that can be written at once: what
 * an aggregate tells stands in its own document, in the array {@link #FIELD}, put there by the very
 * update that makes it true.
 *
 * <pre>{@code
 * var told = outbox.row("delivery", id, new DeliveryAccepted(…));
 * deliveries.updateOne(eq("_id", id), combine(set("status", "accepted"), push(DocumentOutbox.FIELD, told)));
 * outbox.wake("deliveries", id);
 * }</pre>
 *
 * The rows of one document reach Kafka in their order, at least once.
 */
public final class DocumentOutbox {

    /** The array of rows in each document; it is empty or absent when everything is told. */
    public static final String FIELD = "outbox";

    private final OutboxRows rows;
    private final DocumentRelay relay;
    private final InstantSource clock;

    DocumentOutbox(OutboxRows rows, DocumentRelay relay, InstantSource clock) {
        this.rows = rows;
        this.relay = relay;
        this.clock = clock;
    }

    /** The collections whose documents have an outbox: a bean of the service. */
    public record Collections(List<String> names) {

        public static Collections of(String... names) {
            return new Collections(List.of(names));
        }
    }

    public Document row(String topic, Object key, SpecificRecord event) {
        return DocumentRows.write(rows.of(topic, key.toString(), event), clock.instant());
    }

    /** This document was written: send what it tells. */
    public void wake(String collection, Object documentId) {
        relay.wake(collection, documentId);
    }

    /** Documents of this collection were written; knowing which ones spares a search. */
    public void wake(String collection) {
        relay.wake(collection);
    }
}
