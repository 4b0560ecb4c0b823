package live.blytz.local.events;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import live.blytz.local.privilege.KafkaLogin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads topics without joining any group: looking changes nothing. */
public final class Topics implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(300);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Decoder decoder;
    private final Map<TopicPartition, Long> reached = new HashMap<>();

    public Topics(KafkaLogin kafka, String registryUrl) {
        var settings = new HashMap<>(kafka.client());
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", false);
        settings.put("allow.auto.create.topics", false);
        settings.put("default.api.timeout.ms", 10_000);
        this.consumer =
                new KafkaConsumer<>(
                        settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.decoder = new Decoder(registryUrl);
    }

    public List<String> names() {
        return consumer.listTopics().keySet().stream()
                .filter(name -> !name.startsWith("_"))
                .sorted()
                .toList();
    }

    /** All that is in these topics now, each partition in its order. */
    public void readAll(Collection<String> topics, Consumer<Event> hear) {
        var partitions = partitions(topics);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        while (partitions.stream()
                .anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
            for (var record : consumer.poll(POLL)) {
                hear.accept(decoder.decode(record));
            }
        }
    }

    /** All that came since the last time, each partition in its order; at first all there is. */
    public void readOn(Collection<String> topics, Consumer<Event> hear) {
        var partitions = partitions(topics);
        consumer.assign(partitions);
        partitions.forEach(each -> consumer.seek(each, reached.getOrDefault(each, 0L)));
        var ends = consumer.endOffsets(partitions);
        while (partitions.stream()
                .anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
            for (var record : consumer.poll(POLL)) {
                hear.accept(decoder.decode(record));
            }
        }
        partitions.forEach(each -> reached.put(each, consumer.position(each)));
    }

    /**
     * What comes from now on, until the predicate has had enough. Topics made later are heard too.
     */
    public void follow(Predicate<String> wanted, Predicate<Event> more) {
        var heard = partitions(names().stream().filter(wanted).toList());
        consumer.assign(heard);
        consumer.seekToEnd(heard);
        heard.forEach(consumer::position);
        long lookAgain = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (true) {
            for (var record : consumer.poll(POLL)) {
                if (!more.test(decoder.decode(record))) {
                    return;
                }
            }
            if (System.nanoTime() > lookAgain) {
                heard = withNewOnes(heard, wanted);
                lookAgain = System.nanoTime() + Duration.ofSeconds(5).toNanos();
            }
        }
    }

    private List<TopicPartition> withNewOnes(List<TopicPartition> heard, Predicate<String> wanted) {
        var all = partitions(names().stream().filter(wanted).toList());
        var fresh = all.stream().filter(each -> !heard.contains(each)).toList();
        if (fresh.isEmpty()) {
            return heard;
        }
        var union = Stream.concat(heard.stream(), fresh.stream()).toList();
        consumer.assign(union);
        consumer.seekToBeginning(fresh);
        return union;
    }

    private List<TopicPartition> partitions(Collection<String> topics) {
        return topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
        decoder.close();
    }
}
