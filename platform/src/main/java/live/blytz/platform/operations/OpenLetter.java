package live.blytz.platform.operations;

import java.time.Instant;
import live.blytz.platform.event.DeadLetter;
import org.jspecify.annotations.Nullable;

/**
 * A record that the service could not take.
 *
 * @param topic it came from
 * @param place in that topic's dead letters, as it stands in the URL
 * @param eventId null when the record had none
 * @param type of the event, null when the record had none
 * @param reason why it was not taken
 */
record OpenLetter(
        String topic,
        String place,
        @Nullable String eventId,
        @Nullable String type,
        String reason,
        Instant since) {

    static OpenLetter of(DeadLetter letter) {
        return new OpenLetter(
                letter.topic(),
                letter.place(),
                letter.id(),
                letter.type(),
                letter.reason(),
                letter.time());
    }
}
