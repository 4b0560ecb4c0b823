package live.blytz.platform.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that a service could not take.
 *
 * @param id {@code ce_id}, if it had one
 * @param type {@code ce_type}, if it had one
 * @param topic the one it came from
 * @param reason why the service gave up
 * @param time when
 * @param partition of the dead-letter topic
 * @param offset of the dead-letter topic
 * @param replayed whether it went back to its topic since
 */
public record DeadLetter(
        @Nullable String id,
        @Nullable String type,
        @Nullable String key,
        String topic,
        String reason,
        Instant time,
        int partition,
        long offset,
        boolean replayed) {

    /** Its place in the dead-letter topic: there is always one, also where the id is missing. */
    public String place() {
        return partition + "-" + offset;
    }
}
