package live.blytz.local.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Records that a service could not take, in topics called {@code <topic>.<service>.dlt}. What was
 * replayed is remembered as the offset of a group of our own, so the box shows only what still
 * waits.
 */
public final class DeadLetterBox implements AutoCloseable {

    private static final String SUFFIX = ".dlt";
    private static final String GROUP = "blytz-dead-letters";
    private static final String FAILURE_HEADERS = "kafka_dlt-";

    private final Topics topics;
    private final Admin admin;
    private final Map<String, Object> connection;

    public DeadLetterBox(String bootstrapServers, Topics topics) {
        this.topics = topics;
        this.connection = Map.of("bootstrap.servers", bootstrapServers);
        this.admin = Admin.create(connection);
    }

    /** Those that wait, of one dead-letter topic or of all. */
    public List<Event> waiting(Optional<String> topic) {
        return records(topic).stream().map(topics::decode).toList();
    }

    /**
     * Tells them again where they were first told, with the same bytes and headers; returns how
     * many.
     */
    public int replay(Optional<String> topic) {
        var waiting = records(topic);
        try (var producer =
                new KafkaProducer<>(
                        connection, new ByteArraySerializer(), new ByteArraySerializer())) {
            var sent = waiting.stream().map(record -> producer.send(again(record))).toList();
            for (var each : sent) {
                each.get();
            }
            remember(waiting);
        } catch (ExecutionException e) {
            throw new IllegalStateException("not all could be told again", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return waiting.size();
    }

    /**
     * The topic a dead-letter topic belongs to: a topic's name may hold dots, a service's may not.
     */
    static String origin(String deadLetterTopic) {
        var withService = deadLetterTopic.substring(0, deadLetterTopic.length() - SUFFIX.length());
        return withService.substring(0, withService.lastIndexOf('.'));
    }

    static ProducerRecord<byte[], byte[]> again(ConsumerRecord<byte[], byte[]> record) {
        var headers = new RecordHeaders();
        for (var header : record.headers()) {
            if (!header.key().startsWith(FAILURE_HEADERS)) {
                headers.add(header);
            }
        }
        return new ProducerRecord<>(
                origin(record.topic()), null, record.key(), record.value(), headers);
    }

    private List<ConsumerRecord<byte[], byte[]>> records(Optional<String> topic) {
        var boxes =
                topics.names().stream()
                        .filter(name -> name.endsWith(SUFFIX))
                        .filter(name -> topic.isEmpty() || topic.get().equals(name))
                        .toList();
        var done = done();
        var waiting = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        topics.readAllRecords(
                boxes,
                record -> {
                    var partition = new TopicPartition(record.topic(), record.partition());
                    if (record.offset() >= done.getOrDefault(partition, 0L)) {
                        waiting.add(record);
                    }
                });
        return waiting;
    }

    private Map<TopicPartition, Long> done() {
        try {
            var offsets = new HashMap<TopicPartition, Long>();
            admin.listConsumerGroupOffsets(GROUP)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .forEach((partition, offset) -> offsets.put(partition, offset.offset()));
            return offsets;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof org.apache.kafka.common.errors.GroupIdNotFoundException) {
                return Map.of();
            }
            throw new IllegalStateException("cannot read what was replayed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Map.of();
        }
    }

    private void remember(List<ConsumerRecord<byte[], byte[]>> replayed)
            throws ExecutionException, InterruptedException {
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        replayed.forEach(
                record ->
                        offsets.merge(
                                new TopicPartition(record.topic(), record.partition()),
                                new OffsetAndMetadata(record.offset() + 1),
                                (one, other) -> one.offset() > other.offset() ? one : other));
        if (!offsets.isEmpty()) {
            admin.alterConsumerGroupOffsets(GROUP, offsets).all().get();
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(5));
    }
}
