package live.blytz.platform.event;

import java.time.Instant;
import java.util.UUID;

/**
 * What stands around an event on the wire.
 *
 * @param id {@code ce_id}: the same for every copy of the same event
 * @param type full name of its Avro record
 * @param source {@code ce_source}: the service that told it
 * @param time {@code ce_time}
 */
public record Envelope(
        UUID id,
        String type,
        String source,
        Instant time,
        String topic,
        String key,
        int partition,
        long offset) {}
