package live.blytz.local.events;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record of a topic, decoded.
 *
 * @param type the CloudEvents type, {@code ?} when the record has none
 * @param data maps, lists, texts and numbers; a sentence where the bytes could not be read
 */
public record Event(
        String topic,
        int partition,
        long offset,
        Instant time,
        String key,
        String type,
        Map<String, String> headers,
        @Nullable Object data) {

    /** The CloudEvents id, {@code ?} when the record has none. */
    public String id() {
        return headers.getOrDefault("ce_id", "?");
    }

    /** The type without its package. */
    public String shortType() {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
