package live.blytz.chat.log;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import live.blytz.events.room.GiftReceived;
import live.blytz.platform.event.EventCodec;
import live.blytz.platform.event.PoisonRecord;
import live.blytz.platform.trace.TraceHeaders;
import live.blytz.platform.trace.Traces;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Brings what viewers see of other topics into the room log: byte for byte, with its event id, as
 * the next step of its trace. An offset is committed after its record stands in the log, so a
 * record may come twice but never not at all; those who read the log drop the second. A batch is
 * under way at once: the log keeps its order.
 */
@Component
class Forwarder implements SmartLifecycle {

    static final String DEAD_LETTERS = ".chat-service.dlt";

    private static final Logger LOG = LoggerFactory.getLogger(Forwarder.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final EventCodec codec;
    private final RoomWriter writer;
    private final Traces traces;
    private final Map<String, Object> config;
    private @Nullable Thread thread;
    private volatile boolean open;

    Forwarder(EventCodec codec, RoomWriter writer, Traces traces, KafkaProperties kafka) {
        this.codec = codec;
        this.writer = writer;
        this.traces = traces;
        this.config = new HashMap<>(kafka.buildConsumerProperties());
        config.put(ConsumerConfig.GROUP_ID_CONFIG, "chat-service.rooms");
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, "chat-service-forwards");
        config.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        config.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        config.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5_000);
        config.put(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                List.of(CooperativeStickyAssignor.class));
    }

    private void run() {
        while (open) {
            try (var consumer = new KafkaConsumer<String, byte[]>(config)) {
                consumer.subscribe(Forwarding.TOPICS);
                while (open) {
                    forward(consumer.poll(POLL));
                    commit(consumer);
                }
            } catch (RuntimeException trouble) {
                LOG.warn("rooms are not told, trying again: {}", trouble.toString());
                pause();
            }
        }
    }

    private static void commit(KafkaConsumer<String, byte[]> consumer) {
        try {
            consumer.commitSync();
        } catch (RebalanceInProgressException | CommitFailedException moving) {
            LOG.debug("partitions move, some records will come twice: {}", moving.toString());
        }
    }

    private void forward(ConsumerRecords<String, byte[]> records) {
        var sent = new ArrayList<CompletableFuture<Void>>(records.count());
        for (var record : records) {
            sent.add(forward(record));
        }
        try {
            sent.forEach(CompletableFuture::join);
        } catch (CompletionException trouble) {
            throw new IllegalStateException("not all was taken", trouble.getCause());
        }
    }

    private CompletableFuture<Void> forward(ConsumerRecord<String, byte[]> record) {
        try {
            var envelope = codec.envelope(record);
            if (!Forwarding.TYPES.contains(envelope.type())) {
                return CompletableFuture.completedFuture(null);
            }
            if (record.value() == null) {
                return bury(record, "the record is empty");
            }
            var event = codec.decode(record.value());
            return Forwarding.room(event)
                    .map(room -> forward(room, record, event))
                    .orElseGet(() -> CompletableFuture.completedFuture(null));
        } catch (PoisonRecord unusable) {
            return bury(record, unusable.toString());
        }
    }

    private CompletableFuture<Void> forward(
            UUID room, ConsumerRecord<String, byte[]> record, SpecificRecord event) {
        var step =
                traces.sending(
                                TraceHeaders.traceparent(record.headers()),
                                "forward " + event.getSchema().getName())
                        .with("peer.service", "kafka")
                        .with("messaging.destination.name", RoomWriter.TOPIC);
        var headers = TraceHeaders.after(step, record.headers());
        var retold = Forwarding.retold(event).orElse(null);
        var forwarded =
                retold == null
                        ? writer.forward(room, record.value(), headers)
                        : writer.forward(
                                room, codec.encode(RoomWriter.TOPIC, retold), as(retold, headers));
        return forwarded.whenComplete((_, trouble) -> step.end(trouble));
    }

    /** The same event in other words keeps its id, time and trace. */
    private static Headers as(GiftReceived gift, Headers headers) {
        var copy = new RecordHeaders(headers);
        copy.remove("ce_type");
        copy.add("ce_type", gift.getSchema().getFullName().getBytes(StandardCharsets.UTF_8));
        return copy;
    }

    private CompletableFuture<Void> bury(ConsumerRecord<String, byte[]> record, String reason) {
        LOG.error(
                "{}-{}@{} is a dead letter now: {}",
                record.topic(),
                record.partition(),
                record.offset(),
                reason);
        var headers = new RecordHeaders(record.headers());
        headers.add("kafka_dlt-original-topic", record.topic().getBytes(StandardCharsets.UTF_8));
        headers.add("dead_letter_reason", reason.getBytes(StandardCharsets.UTF_8));
        return writer.send(
                new ProducerRecord<>(
                        record.topic() + DEAD_LETTERS,
                        null,
                        record.key(),
                        record.value(),
                        headers));
    }

    private void pause() {
        try {
            Thread.sleep(BEFORE_NEXT_TRY);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        open = true;
        thread = Thread.ofPlatform().name("forwards-to-rooms").daemon().start(this::run);
    }

    @Override
    public void stop() {
        open = false;
        var running = thread;
        thread = null;
        if (running != null) {
            try {
                running.join(PATIENCE);
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** After the writer. */
    @Override
    public int getPhase() {
        return 1;
    }
}
