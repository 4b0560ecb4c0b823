package live.blytz.platform.event;

import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;

/** Reads what one writer's schema wrote. A reader is not thread-safe, so each is lent to one. */
final class Readers {

    static {
        // a forged length must not take the memory of a consumer that reads it
        limit("org.apache.avro.limits.string.maxLength", 4 << 20);
        limit("org.apache.avro.limits.bytes.maxLength", 4 << 20);
        limit("org.apache.avro.limits.collectionItems.maxLength", 100_000);
    }

    private final Schema writer;
    private final Class<?> type;
    private final Queue<SpecificDatumReader<SpecificRecord>> idle = new ConcurrentLinkedQueue<>();

    private Readers(Schema writer, Class<?> type) {
        this.writer = writer;
        this.type = type;
    }

    static Readers of(Schema writer) {
        var type = SpecificData.get().getClass(writer);
        if (type == null || !SpecificRecord.class.isAssignableFrom(type)) {
            throw new PoisonRecord("no event here is called " + writer.getFullName());
        }
        return new Readers(writer, type);
    }

    SpecificRecord read(byte[] bytes, int offset) {
        var reader = idle.poll();
        if (reader == null) {
            var data = SpecificData.getForClass(type);
            reader = new SpecificDatumReader<>(writer, data.getSchema(type), data);
        }
        try {
            var decoder = decoder(bytes, offset);
            var event = reader.read(null, decoder);
            if (!decoder.isEnd()) {
                throw new PoisonRecord("bytes are left behind the record");
            }
            idle.offer(reader);
            return event;
        } catch (IOException | RuntimeException e) {
            throw new PoisonRecord("not a " + writer.getFullName(), e);
        }
    }

    private static BinaryDecoder decoder(byte[] bytes, int offset) {
        return DecoderFactory.get().binaryDecoder(bytes, offset, bytes.length - offset, null);
    }

    private static void limit(String property, int most) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, Integer.toString(most));
        }
    }
}
