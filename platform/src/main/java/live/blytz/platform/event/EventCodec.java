package live.blytz.platform.event;

import java.net.URI;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import live.blytz.platform.trace.Traces;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Events to bytes and back, in Confluent's format: a zero, four bytes of schema id, Avro binary;
 * around them the headers of CloudEvents. For those who run a consumer or producer of their own;
 * everybody else has {@link Outbox} and {@link Subscription}.
 */
public final class EventCodec {

    private static final int HEADER = 5;

    private final SchemaRegistry registry;
    private final String source;
    private final Traces traces;
    private final InstantSource clock;
    private final Map<Written, Integer> ids = new ConcurrentHashMap<>();
    private final Map<Integer, Readers> readers = new ConcurrentHashMap<>();

    /** What was written, by whichever version of the writer. */
    private record Written(String subject, long fingerprint) {}

    EventCodec(SchemaRegistry registry, String source, Traces traces, InstantSource clock) {
        this.registry = registry;
        this.source = source;
        this.traces = traces;
        this.clock = clock;
    }

    /** For programs without Spring. {@code source} is the name they tell events under. */
    public static EventCodec using(URI registry, String source) {
        return new EventCodec(
                new SchemaRegistry(registry), source, Traces.NONE, InstantSource.system());
    }

    /** May ask the registry the first time: not for the inside of a transaction. */
    public byte[] encode(String topic, SpecificRecord event) {
        var schema = Payload.schemaOf(event);
        var written =
                new Written(subject(topic, schema.getFullName()), Payload.fingerprintOf(event));
        return Payload.behind(header(idOf(written, schema)), event);
    }

    /** What {@link Payload#of} made, ready for Kafka. */
    byte[] wire(String topic, String type, byte[] payload) {
        var written = new Written(subject(topic, type), Payload.fingerprintOf(payload));
        return Payload.onTheWire(payload, header(idOf(written, ownSchema(type, written))));
    }

    int register(String topic, Class<? extends SpecificRecord> type) {
        var schema = SpecificData.getForClass(type).getSchema(type);
        var subject = subject(topic, schema.getFullName());
        var id = registry.register(subject, schema);
        ids.put(new Written(subject, Payload.fingerprint(schema)), id);
        return id;
    }

    public SpecificRecord decode(byte[] wire) {
        if (wire.length < HEADER || wire[0] != 0) {
            throw new PoisonRecord("not in Confluent's format");
        }
        var id = ByteBuffer.wrap(wire).getInt(1);
        var known = readers.get(id);
        return (known == null ? learn(id) : known).read(wire, HEADER);
    }

    public Envelope envelope(ConsumerRecord<String, byte[]> record) {
        var headers = record.headers();
        if (record.key() == null) {
            throw new PoisonRecord("the key is missing");
        }
        var type = EventHeaders.required(headers, EventHeaders.TYPE);
        var teller = EventHeaders.text(headers, EventHeaders.SOURCE);
        return new Envelope(
                id(headers),
                type,
                teller == null ? "" : teller,
                time(record),
                record.topic(),
                record.key(),
                record.partition(),
                record.offset());
    }

    /** Of an event that is told now. */
    public Headers headers(UUID id, SpecificRecord event) {
        return headers(id, event.getSchema().getFullName(), clock.instant(), traces.current());
    }

    Headers headers(UUID id, String type, Instant time, @Nullable String traceparent) {
        var headers = new RecordHeaders();
        EventHeaders.put(headers, EventHeaders.ID, id.toString());
        EventHeaders.put(headers, EventHeaders.TYPE, type);
        EventHeaders.put(headers, EventHeaders.SOURCE, source);
        EventHeaders.put(headers, EventHeaders.TIME, time.toString());
        EventHeaders.put(headers, EventHeaders.VERSION, "1.0");
        if (traceparent != null) {
            EventHeaders.put(headers, EventHeaders.TRACE, traceparent);
        }
        return headers;
    }

    static String subject(String topic, String type) {
        return topic + "-" + type;
    }

    private int idOf(Written written, @Nullable Schema own) {
        var known = ids.get(written);
        if (known != null) {
            return known;
        }
        var id =
                own == null ? idOfAnotherVersion(written) : registry.register(written.subject, own);
        ids.put(written, id);
        return id;
    }

    private @Nullable Schema ownSchema(String type, Written written) {
        if (ids.containsKey(written)) {
            return null;
        }
        var own = SpecificData.get().getClass(Schema.createRecord(type, null, null, false));
        if (own == null) {
            return null;
        }
        var schema = SpecificData.getForClass(own).getSchema(own);
        return Payload.fingerprint(schema) == written.fingerprint ? schema : null;
    }

    private int idOfAnotherVersion(Written written) {
        return registry.versions(written.subject).stream()
                .filter(version -> Payload.fingerprint(version.schema()) == written.fingerprint)
                .findFirst()
                .orElseThrow(
                        () ->
                                new RegistryUnavailable(
                                        written.subject + " lacks the schema of a waiting event",
                                        null))
                .id();
    }

    private Readers learn(int id) {
        var schema = registry.byId(id);
        if (schema == null) {
            throw new PoisonRecord("the registry knows no schema " + id);
        }
        return readers.computeIfAbsent(id, _ -> Readers.of(schema));
    }

    private static byte[] header(int id) {
        return ByteBuffer.allocate(HEADER).put((byte) 0).putInt(id).array();
    }

    private static UUID id(Headers headers) {
        try {
            return UUID.fromString(EventHeaders.required(headers, EventHeaders.ID));
        } catch (IllegalArgumentException e) {
            throw new PoisonRecord("ce_id is not a UUID", e);
        }
    }

    private static Instant time(ConsumerRecord<?, ?> record) {
        var text = EventHeaders.text(record.headers(), EventHeaders.TIME);
        if (text == null) {
            return Instant.ofEpochMilli(record.timestamp());
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new PoisonRecord("ce_time is not a time", e);
        }
    }
}
