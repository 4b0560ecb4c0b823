package live.blytz.platform.event;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/**
 * A record in Avro's single-object encoding: two bytes of mark, eight of the writer schema's
 * fingerprint, the record. This is what waits in an outbox: during a rolling update one version of
 * a service sends what another one wrote, so the bytes must say themselves how to read them.
 */
final class Payload {

    private static final int HEADER = 10;
    private static final byte[] MARK = {(byte) 0xC3, 0x01};
    private static final ClassValue<Writer> WRITERS =
            new ClassValue<>() {
                @Override
                protected Writer computeValue(Class<?> type) {
                    return Writer.of(type);
                }
            };

    private Payload() {}

    private record Writer(
            Schema schema, SpecificDatumWriter<SpecificRecord> datums, long fingerprint) {
        static Writer of(Class<?> type) {
            var data = SpecificData.getForClass(type);
            var schema = data.getSchema(type);
            return new Writer(
                    schema, new SpecificDatumWriter<>(schema, data), Payload.fingerprint(schema));
        }
    }

    static long fingerprint(Schema schema) {
        return SchemaNormalization.parsingFingerprint64(schema);
    }

    static Schema schemaOf(SpecificRecord event) {
        return WRITERS.get(event.getClass()).schema;
    }

    /** Counted once a class: it takes far longer than writing the record. */
    static long fingerprintOf(SpecificRecord event) {
        return WRITERS.get(event.getClass()).fingerprint;
    }

    static byte[] of(SpecificRecord event) {
        var writer = WRITERS.get(event.getClass());
        var head =
                ByteBuffer.allocate(HEADER)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put(MARK)
                        .putLong(writer.fingerprint)
                        .array();
        return write(head, writer, event);
    }

    /** The record alone, behind a header of the caller's. */
    static byte[] behind(byte[] header, SpecificRecord event) {
        return write(header, WRITERS.get(event.getClass()), event);
    }

    static long fingerprintOf(byte[] payload) {
        if (payload.length < HEADER || payload[0] != MARK[0] || payload[1] != MARK[1]) {
            throw new IllegalArgumentException("not a single-object encoded record");
        }
        return ByteBuffer.wrap(payload).order(ByteOrder.LITTLE_ENDIAN).getLong(MARK.length);
    }

    /** The same record as it travels on Kafka. */
    static byte[] onTheWire(byte[] payload, byte[] header) {
        var wire = new byte[header.length + payload.length - HEADER];
        System.arraycopy(header, 0, wire, 0, header.length);
        System.arraycopy(payload, HEADER, wire, header.length, payload.length - HEADER);
        return wire;
    }

    private static byte[] write(byte[] header, Writer writer, SpecificRecord event) {
        var bytes = new ByteArrayOutputStream(256);
        bytes.writeBytes(header);
        try {
            var encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
            writer.datums.write(event, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
