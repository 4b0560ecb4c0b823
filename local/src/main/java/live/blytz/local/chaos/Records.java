package live.blytz.local.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Gatherers;
import live.blytz.local.evening.Nap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Records as bytes: reads what stands in topics and writes what nobody here would. */
final class Records {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int AT_ONCE = 100;
    private static final long PAUSE_MILLIS = 400;

    private final Map<String, Object> connection;

    /**
     * @param connection of somebody who may read and write all topics
     */
    Records(Map<String, Object> connection) {
        this.connection = Map.copyOf(connection);
    }

    /** The last ones of each partition of these topics, as they came. */
    List<ConsumerRecord<byte[], byte[]>> latest(Collection<String> topics, int ofEach) {
        var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer = consumer()) {
            var partitions = new ArrayList<TopicPartition>();
            for (var topic : topics) {
                consumer.partitionsFor(topic, PATIENCE)
                        .forEach(
                                each ->
                                        partitions.add(
                                                new TopicPartition(topic, each.partition())));
            }
            consumer.assign(partitions);
            var ends = consumer.endOffsets(partitions, PATIENCE);
            var begins = consumer.beginningOffsets(partitions, PATIENCE);
            for (var each : partitions) {
                var end = ends.getOrDefault(each, 0L);
                consumer.seek(each, Math.max(begins.getOrDefault(each, 0L), end - ofEach));
            }
            var deadline = System.nanoTime() + PATIENCE.toNanos();
            while (partitions.stream()
                    .anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("the broker does not hand out " + topics);
                }
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
        }
        found.sort(Comparator.comparingLong(ConsumerRecord<byte[], byte[]>::timestamp));
        return found;
    }

    /** Some 250 a second: thousands in one go would only try how much two cores can carry. */
    void write(List<ProducerRecord<byte[], byte[]>> records) throws IOException {
        var settings = new HashMap<>(connection);
        settings.put("acks", "all");
        settings.put("delivery.timeout.ms", 10_000);
        settings.put("request.timeout.ms", 5_000);
        settings.put("linger.ms", 0);
        settings.put("enable.metrics.push", false);
        var bytes = new ByteArraySerializer();
        try (var producer = new KafkaProducer<>(settings, bytes, bytes)) {
            for (var some : records.stream().gather(Gatherers.windowFixed(AT_ONCE)).toList()) {
                for (var each : some.stream().map(producer::send).toList()) {
                    each.get(15, TimeUnit.SECONDS);
                }
                Nap.millis(some.size() < AT_ONCE ? 0 : PAUSE_MILLIS);
            }
        } catch (ExecutionException | TimeoutException refused) {
            throw new IOException("the broker did not take a record", refused);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        var settings = new HashMap<>(connection);
        settings.put("enable.auto.commit", false);
        settings.put("allow.auto.create.topics", false);
        settings.put("enable.metrics.push", false);
        var bytes = new ByteArrayDeserializer();
        return new KafkaConsumer<>(settings, bytes, bytes);
    }
}
