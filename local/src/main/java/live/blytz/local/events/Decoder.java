package live.blytz.local.events;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Reads records in Confluent's format without any class of ours: magic byte, schema id, Avro. */
final class Decoder implements AutoCloseable {

    private static final int PREFIX = 5;

    private final Registry registry;

    Decoder(String registryUrl) {
        this.registry = new Registry(registryUrl);
    }

    Event decode(ConsumerRecord<byte[], byte[]> record) {
        var headers = texts(record.headers());
        return new Event(
                record.topic(),
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                text(record.key()),
                Optional.ofNullable(headers.get("ce_type")).orElse("?"),
                headers,
                data(record.value()));
    }

    private @Nullable Object data(byte @Nullable [] value) {
        if (value == null) {
            return null;
        }
        if (value.length < PREFIX || value[0] != 0) {
            return "not in Confluent format: " + text(value);
        }
        try {
            var schema = registry.schema(ByteBuffer.wrap(value, 1, 4).getInt());
            var binary =
                    DecoderFactory.get().binaryDecoder(value, PREFIX, value.length - PREFIX, null);
            return Plain.of(new GenericDatumReader<>(schema).read(null, binary), schema);
        } catch (IOException | AvroRuntimeException e) {
            return "not readable: " + e.getMessage();
        }
    }

    static Map<String, String> texts(Headers headers) {
        var texts = new LinkedHashMap<String, String>();
        headers.forEach(header -> texts.put(header.key(), text(header.value())));
        return texts;
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        registry.close();
    }
}
