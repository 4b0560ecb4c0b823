package live.blytz.platform.test;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.Predicate;
import live.blytz.engines.TestEngines;
import live.blytz.platform.event.Envelope;
import live.blytz.platform.event.EventCodec;
import live.blytz.platform.id.Ids;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Stands beside a service and sees what it tells, from the beginning of each topic; and tells it
 * what other services would. Not for several threads.
 *
 * <pre>{@code
 * try (var probe = EventProbe.on("auction")) {
 *     probe.tell("product", productId, new ProductPublished(…));
 *     var opened = probe.await(AuctionOpened.class, each -> each.getAuctionId().equals(id));
 * }
 * }</pre>
 */
public final class EventProbe implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(50);

    private final Map<String, Object> kafka;
    private final EventCodec codec;
    private final KafkaConsumer<String, byte[]> consumer;
    private final KafkaProducer<String, byte[]> producer;
    private final List<String> topics;
    private final Set<TopicPartition> assigned = new HashSet<>();
    private final List<Told<?>> seen = new ArrayList<>();

    /** An event and what stands around it. */
    public record Told<E extends SpecificRecord>(E event, Envelope envelope, Headers headers) {}

    /** Reads these topics of the test engines; topics that do not exist yet are awaited. */
    public static EventProbe on(String... topics) {
        return new EventProbe(TestEngines.kafka(), TestEngines.registry(), topics);
    }

    public EventProbe(String bootstrapServers, String registry, String... topics) {
        this.kafka = Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        this.codec = EventCodec.using(URI.create(registry), "event-probe");
        this.topics = List.of(topics);
        var reading = new HashMap<>(kafka);
        reading.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        reading.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        this.consumer =
                new KafkaConsumer<>(reading, new StringDeserializer(), new ByteArrayDeserializer());
        var writing = new HashMap<>(kafka);
        writing.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        this.producer =
                new KafkaProducer<>(writing, new StringSerializer(), new ByteArraySerializer());
    }

    /** The first such event, waiting for it if need be. */
    public <E extends SpecificRecord> E await(Class<E> type, Predicate<E> such) {
        return awaitTold(type, such).event();
    }

    public <E extends SpecificRecord> E await(Class<E> type) {
        return await(type, _ -> true);
    }

    public <E extends SpecificRecord> Told<E> awaitTold(Class<E> type, Predicate<E> such) {
        return awaitTold(type, such, 1).getFirst();
    }

    /** At least so many of them, in the order in which they were read. */
    public <E extends SpecificRecord> List<Told<E>> awaitTold(
            Class<E> type, Predicate<E> such, int count) {
        var giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var found = matching(type, such);
            if (found.size() >= count) {
                return found;
            }
            if (System.nanoTime() - giveUpAt > 0) {
                throw new AssertionError(
                        "%d of %d such %s in %s; seen: %s"
                                .formatted(
                                        found.size(), count, type.getSimpleName(), topics, seen));
            }
            read();
        }
    }

    /** All such events that come within this time. For the claim that nothing is told. */
    public <E extends SpecificRecord> List<E> within(
            Duration time, Class<E> type, Predicate<E> such) {
        var endsAt = System.nanoTime() + time.toNanos();
        while (System.nanoTime() - endsAt < 0) {
            read();
        }
        return matching(type, such).stream().map(Told::event).toList();
    }

    /** Tells an event as another service would. */
    public UUID tell(String topic, Object key, SpecificRecord event) {
        return tell(Ids.next(), topic, key, event);
    }

    /** With an id of the caller's: twice the same one is a duplicate. */
    public UUID tell(UUID id, String topic, Object key, SpecificRecord event) {
        var headers = codec.headers(id, event);
        tellRaw(topic, key.toString(), codec.encode(topic, event), headers);
        return id;
    }

    /** Many, without waiting for each; those with the same key stay in this order. */
    public <E extends SpecificRecord> void tellAll(
            String topic, Collection<E> events, Function<E, Object> key) {
        create(topic);
        for (var event : events) {
            var headers = codec.headers(Ids.next(), event);
            var value = codec.encode(topic, event);
            producer.send(
                    new ProducerRecord<>(topic, null, key.apply(event).toString(), value, headers));
        }
        producer.flush();
    }

    /** For rubbish. */
    public void tellRaw(
            String topic, @Nullable String key, byte @Nullable [] value, Headers headers) {
        create(topic);
        try {
            producer.send(new ProducerRecord<>(topic, null, key, value, headers)).get();
        } catch (ExecutionException e) {
            throw new AssertionError("Kafka did not take it", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public EventCodec codec() {
        return codec;
    }

    /** Its owner does not run here. */
    private void create(String topic) {
        try (var admin = Admin.create(new HashMap<>(kafka))) {
            if (!admin.listTopics().names().get().contains(topic)) {
                admin.createTopics(List.of(new NewTopic(topic, 6, (short) 1))).all().get();
            }
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new AssertionError(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void read() {
        assign();
        if (assigned.isEmpty()) {
            sleep();
            return;
        }
        for (var record : consumer.poll(POLL)) {
            see(record);
        }
    }

    private void see(ConsumerRecord<String, byte[]> record) {
        seen.add(
                new Told<>(codec.decode(record.value()), codec.envelope(record), record.headers()));
    }

    private void assign() {
        for (var topic : topics) {
            if (assigned.stream().noneMatch(each -> each.topic().equals(topic))) {
                for (var partition : consumer.partitionsFor(topic)) {
                    assigned.add(new TopicPartition(topic, partition.partition()));
                }
                consumer.assign(assigned);
                consumer.seekToBeginning(
                        assigned.stream().filter(each -> each.topic().equals(topic)).toList());
            }
        }
    }

    private <E extends SpecificRecord> List<Told<E>> matching(Class<E> type, Predicate<E> such) {
        var found = new ArrayList<Told<E>>();
        for (var each : seen) {
            if (type.isInstance(each.event()) && such.test(type.cast(each.event()))) {
                found.add(new Told<>(type.cast(each.event()), each.envelope(), each.headers()));
            }
        }
        return found;
    }

    private static void sleep() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        consumer.close();
        producer.close(Duration.ofSeconds(2));
    }
}
