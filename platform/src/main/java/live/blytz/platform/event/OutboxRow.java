package live.blytz.platform.event;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table {@code outbox (id uuid, topic text, key text, type text, payload bytea,
 * traceparent text)}; its {@code position} and {@code created_at} are the table's own doing.
 *
 * @param payload the record in Avro's single-object encoding: it says which schema wrote it, and
 *     needs no registry
 */
@SuppressWarnings("ArrayRecordComponent") // written once, straight to the database
public record OutboxRow(
        UUID id,
        String topic,
        String key,
        String type,
        byte[] payload,
        @Nullable String traceparent) {}
