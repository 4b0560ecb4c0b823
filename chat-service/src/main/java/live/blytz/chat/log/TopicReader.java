package live.blytz.chat.log;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a whole topic for this instance alone, without a group: every instance sees every record.
 * It waits for a topic that is not there yet and goes on where it was after the broker is back.
 */
public final class TopicReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TopicReader.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration ASK = Duration.ofSeconds(5);
    private static final Duration LOOK_FOR_NEW_PARTITIONS = Duration.ofSeconds(30);
    private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(1);

    private final String topic;
    private final Map<String, Object> config;
    private final Start start;
    private final Consumer<ConsumerRecord<String, byte[]>> reader;
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean open = true;
    private volatile @Nullable KafkaConsumer<String, byte[]> consumer;

    /** Where a partition is read from that was not read yet. */
    @FunctionalInterface
    public interface Start {
        Map<TopicPartition, Long> offsets(
                KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions);
    }

    /**
     * @param reader when it throws, the record is read again after a pause
     */
    public TopicReader(
            String topic,
            Map<String, Object> kafka,
            Start start,
            Consumer<ConsumerRecord<String, byte[]>> reader) {
        this.topic = topic;
        this.start = start;
        this.reader = reader;
        this.config = new HashMap<>(kafka);
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, "chat-service-reads-" + topic);
        config.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        config.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2000);
        this.thread = Thread.ofPlatform().name("reads-" + topic).daemon().unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** Waits until all is read that was there at the start. */
    public void awaitCaughtUp() throws InterruptedException {
        caughtUp.await();
    }

    public boolean isCaughtUp() {
        return caughtUp.getCount() == 0;
    }

    @Override
    public void close() {
        open = false;
        var reading = consumer;
        if (reading != null) {
            reading.wakeup();
        }
        try {
            thread.join(ASK);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (open) {
            try (var opened = new KafkaConsumer<String, byte[]>(config)) {
                consumer = opened;
                read(opened);
            } catch (WakeupException closing) {
                LOG.debug("{} is not read any more", topic);
            } catch (RuntimeException trouble) {
                LOG.warn("cannot read {}, trying again: {}", topic, trouble.toString());
                pause();
            }
        }
    }

    private void read(KafkaConsumer<String, byte[]> consumer) {
        var partitions = partitions(consumer);
        if (partitions.isEmpty()) {
            pause();
            return;
        }
        var fresh = partitions.stream().filter(part -> !next.containsKey(part)).toList();
        consumer.assign(partitions);
        next.putAll(start.offsets(consumer, fresh));
        partitions.forEach(part -> consumer.seek(part, next.getOrDefault(part, 0L)));
        var ends = consumer.endOffsets(partitions);
        var look = System.nanoTime() + LOOK_FOR_NEW_PARTITIONS.toNanos();
        while (open) {
            for (var record : consumer.poll(POLL)) {
                reader.accept(record);
                next.put(
                        new TopicPartition(record.topic(), record.partition()),
                        record.offset() + 1);
            }
            if (!isCaughtUp()
                    && ends.entrySet().stream()
                            .allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                caughtUp.countDown();
            }
            if (System.nanoTime() > look) {
                if (partitions(consumer).size() > partitions.size()) {
                    return;
                }
                look = System.nanoTime() + LOOK_FOR_NEW_PARTITIONS.toNanos();
            }
        }
    }

    private List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
        var found = consumer.partitionsFor(topic, ASK);
        return found == null
                ? List.of()
                : found.stream().map(part -> new TopicPartition(topic, part.partition())).toList();
    }

    private void pause() {
        try {
            Thread.sleep(BEFORE_NEXT_TRY);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }
}
