package live.blytz.platform.event;

import live.blytz.platform.id.Ids;
import live.blytz.platform.trace.Traces;
import org.apache.avro.specific.SpecificRecord;

/** Makes rows of what may be told. */
final class OutboxRows {

    /**
     * Kafka takes a mebibyte; headers and key need their part. What is larger could never leave.
     */
    private static final int LARGEST = 900_000;

    private final OwnedTopics topics;
    private final Traces traces;

    OutboxRows(OwnedTopics topics, Traces traces) {
        this.topics = topics;
        this.traces = traces;
    }

    OutboxRow of(String topic, String key, SpecificRecord event) {
        topics.check(topic, event);
        var type = event.getSchema().getFullName();
        var payload = Payload.of(event);
        if (payload.length > LARGEST) {
            throw new IllegalArgumentException(
                    type + " of " + payload.length + " bytes is too large for an event");
        }
        return new OutboxRow(Ids.next(), topic, key, type, payload, traces.current());
    }
}
