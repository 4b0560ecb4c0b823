package live.blytz.chat.log;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import live.blytz.platform.event.EventCodec;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Tells records to the room log: acknowledged by all replicas, in the order they were told. */
@Component
public class RoomWriter implements SmartLifecycle {

    public static final String TOPIC = "room";

    private final EventCodec codec;
    private final Map<String, Object> config;
    private volatile @Nullable KafkaProducer<String, byte[]> producer;

    RoomWriter(EventCodec codec, KafkaProperties kafka) {
        this.codec = codec;
        this.config = new HashMap<>(kafka.buildProducerProperties());
        config.put(ProducerConfig.CLIENT_ID_CONFIG, "chat-service-tells-rooms");
        config.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        config.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
    }

    /** Done when the record stands in the log. */
    public CompletableFuture<Void> tell(UUID stream, UUID eventId, SpecificRecord event) {
        try {
            return send(
                    new ProducerRecord<>(
                            TOPIC,
                            null,
                            stream.toString(),
                            codec.encode(TOPIC, event),
                            codec.headers(eventId, event)));
        } catch (RuntimeException trouble) {
            return CompletableFuture.failedFuture(trouble);
        }
    }

    /** Word for word, with its headers. */
    CompletableFuture<Void> forward(UUID stream, byte[] value, Headers headers) {
        return send(new ProducerRecord<>(TOPIC, null, stream.toString(), value, headers));
    }

    CompletableFuture<Void> send(ProducerRecord<String, byte[]> record) {
        var open = producer;
        if (open == null) {
            return CompletableFuture.failedFuture(new IllegalStateException("not started"));
        }
        var sent = new CompletableFuture<Void>();
        open.send(
                record,
                (metadata, trouble) -> {
                    if (trouble == null) {
                        sent.complete(null);
                    } else {
                        sent.completeExceptionally(trouble);
                    }
                });
        return sent;
    }

    @Override
    public void start() {
        producer = new KafkaProducer<>(config);
    }

    @Override
    public void stop() {
        var open = producer;
        producer = null;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public boolean isRunning() {
        return producer != null;
    }

    /** Before everything that tells. */
    @Override
    public int getPhase() {
        return 0;
    }
}
