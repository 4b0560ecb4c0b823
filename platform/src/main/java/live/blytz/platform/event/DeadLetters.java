package live.blytz.platform.event;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Lists what services could not take, and sends it again to where it came from, byte for byte. The
 * services that had taken it know its id. A replayed letter is marked by a record in the same
 * topic, so that it is not listed as open any more. Plain Kafka clients: for the command line.
 */
public final class DeadLetters {

    public static final String SUFFIX = ".dlt";

    /** Why, in the words of the failure at the bottom; written by the service that gave up. */
    static final String REASON = "dead_letter_reason";

    private static final String ORIGIN = "kafka_dlt-original-topic";
    private static final String REPLAYED = "dead_letter_replayed";
    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private final Map<String, Object> connection;

    public DeadLetters(String bootstrapServers) {
        this(Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    /**
     * @param connection settings of Kafka clients: bootstrap servers, security
     */
    public DeadLetters(Map<String, Object> connection) {
        this.connection = Map.copyOf(connection);
    }

    /** All dead-letter topics and how many letters are open in each. */
    public Map<String, Integer> open() {
        var open = new TreeMap<String, Integer>();
        for (var topic : topics()) {
            open.put(topic, (int) list(topic).stream().filter(each -> !each.replayed()).count());
        }
        return open;
    }

    /** Names end in {@link #SUFFIX}. */
    public List<String> topics() {
        try (var admin = Admin.create(new HashMap<>(connection))) {
            return admin.listTopics().names().get().stream()
                    .filter(name -> name.endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka does not list its topics", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Everything in a dead-letter topic, oldest first. */
    public List<DeadLetter> list(String deadLetterTopic) {
        return read(deadLetterTopic).stream().map(Letter::view).toList();
    }

    /**
     * Sends the open letters of a dead-letter topic again that are chosen.
     *
     * @return those that Kafka has taken
     */
    public List<DeadLetter> replay(String deadLetterTopic, Predicate<DeadLetter> chosen) {
        var replayed = new ArrayList<DeadLetter>();
        var letters =
                read(deadLetterTopic).stream()
                        .filter(each -> !each.view.replayed() && chosen.test(each.view))
                        .toList();
        if (letters.isEmpty()) {
            return List.of();
        }
        try (var producer = producer()) {
            for (var letter : letters) {
                send(producer, again(letter));
                send(producer, mark(deadLetterTopic, letter));
                replayed.add(letter.view);
            }
        }
        return replayed;
    }

    /**
     * Puts the open letters of a dead-letter topic aside that are chosen: they are of no use, and
     * nobody is told anything.
     *
     * @return those that are not open any more
     */
    public List<DeadLetter> drop(String deadLetterTopic, Predicate<DeadLetter> chosen) {
        var letters =
                read(deadLetterTopic).stream()
                        .filter(each -> !each.view.replayed() && chosen.test(each.view))
                        .toList();
        if (letters.isEmpty()) {
            return List.of();
        }
        try (var producer = producer()) {
            letters.forEach(letter -> send(producer, mark(deadLetterTopic, letter)));
        }
        return letters.stream().map(Letter::view).toList();
    }

    /**
     * Lets somebody hear the open letter at this place as the record it was. When that succeeds the
     * letter is not open any more; what the listener throws, flies on.
     *
     * @return false when there is no open letter there
     */
    boolean hear(
            String deadLetterTopic,
            String place,
            Consumer<ConsumerRecord<String, byte[]>> listener) {
        var found =
                read(deadLetterTopic).stream()
                        .filter(each -> !each.view.replayed() && each.view.place().equals(place))
                        .findFirst();
        if (found.isEmpty()) {
            return false;
        }
        listener.accept(original(found.get()));
        try (var producer = producer()) {
            send(producer, mark(deadLetterTopic, found.get()));
        }
        return true;
    }

    private static ConsumerRecord<String, byte[]> original(Letter letter) {
        var told = again(letter);
        var sent = letter.record;
        return new ConsumerRecord<>(
                told.topic(),
                sent.partition(),
                sent.offset(),
                sent.timestamp(),
                sent.timestampType(),
                sent.serializedKeySize(),
                sent.serializedValueSize(),
                letter.view.key(),
                told.value(),
                told.headers(),
                Optional.empty());
    }

    private record Letter(ConsumerRecord<byte[], byte[]> record, DeadLetter view) {}

    private List<Letter> read(String topic) {
        var records = records(topic);
        var replayed = new HashSet<String>();
        for (var record : records) {
            var mark = EventHeaders.text(record.headers(), REPLAYED);
            if (mark != null) {
                replayed.add(mark);
            }
        }
        return records.stream()
                .filter(record -> record.headers().lastHeader(REPLAYED) == null)
                .map(record -> letter(record, replayed.contains(place(record))))
                .toList();
    }

    private static Letter letter(ConsumerRecord<byte[], byte[]> record, boolean replayed) {
        var headers = record.headers();
        var key = record.key();
        var reason = EventHeaders.text(headers, REASON);
        return new Letter(
                record,
                new DeadLetter(
                        EventHeaders.text(headers, EventHeaders.ID),
                        EventHeaders.text(headers, EventHeaders.TYPE),
                        key == null ? null : new String(key, StandardCharsets.UTF_8),
                        Objects.requireNonNullElse(EventHeaders.text(headers, ORIGIN), ""),
                        reason == null ? "" : reason,
                        Instant.ofEpochMilli(record.timestamp()),
                        record.partition(),
                        record.offset(),
                        replayed));
    }

    private static ProducerRecord<byte[], byte[]> again(Letter letter) {
        var headers = new RecordHeaders();
        for (var header : letter.record.headers()) {
            if (!header.key().startsWith("kafka_dlt-") && !header.key().equals(REASON)) {
                headers.add(header);
            }
        }
        return new ProducerRecord<>(
                letter.view.topic(), null, letter.record.key(), letter.record.value(), headers);
    }

    private static ProducerRecord<byte[], byte[]> mark(String topic, Letter letter) {
        var headers = new RecordHeaders();
        EventHeaders.put(headers, REPLAYED, place(letter.record));
        return new ProducerRecord<>(
                topic, letter.record.partition(), letter.record.key(), null, headers);
    }

    private static String place(ConsumerRecord<?, ?> record) {
        return record.partition() + "-" + record.offset();
    }

    private static void send(
            KafkaProducer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> record) {
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "Kafka did not take a record of " + record.topic(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer = consumer()) {
            var partitions =
                    consumer.partitionsFor(topic, DEADLINE).stream()
                            .map(each -> new TopicPartition(topic, each.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions, DEADLINE);
            var giveUpAt = System.nanoTime() + DEADLINE.toNanos();
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey(), DEADLINE) < end.getValue())) {
                if (System.nanoTime() - giveUpAt > 0) {
                    throw new IllegalStateException("Kafka does not answer with " + topic);
                }
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        records.sort(
                Comparator.comparingLong(ConsumerRecord<byte[], byte[]>::timestamp)
                        .thenComparing(ConsumerRecord::offset));
        return records;
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        var settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        var bytes = new ByteArrayDeserializer();
        return new KafkaConsumer<>(settings, bytes, bytes);
    }

    private KafkaProducer<byte[], byte[]> producer() {
        var settings = new HashMap<>(connection);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Math.toIntExact(DEADLINE.toMillis()));
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, DEADLINE.toMillis());
        var bytes = new ByteArraySerializer();
        return new KafkaProducer<>(settings, bytes, bytes);
    }
}
