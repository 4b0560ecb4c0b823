package live.blytz.platform.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** What an operator sees of a service's events, and does about those that it could not take. */
public final class Operating {

    private final KafkaSettings kafka;
    private final Listening listening;
    private final Backlogs backlogs;
    private final DeadLetters letters;

    Operating(KafkaSettings kafka, Listening listening, Backlogs backlogs) {
        this.kafka = kafka;
        this.listening = listening;
        this.backlogs = backlogs;
        this.letters = new DeadLetters(kafka.connection());
    }

    /**
     * @param waiting events that are committed and not yet in Kafka
     * @param oldest how long the first of them waits
     * @param heard the topics that the service listens to
     */
    public record State(String service, long waiting, Duration oldest, List<Heard> heard) {}

    /**
     * @param lag records that have not been heard yet
     * @param deadLetters those that are open
     */
    public record Heard(String topic, long lag, int deadLetters) {}

    /** What became of a letter that was to be heard again. */
    public sealed interface Outcome {

        record Taken() implements Outcome {}

        record Unknown() implements Outcome {}

        /** The letter stays open. */
        record RefusedAgain(String reason) implements Outcome {}
    }

    /** Asks Kafka, for some seconds at most. */
    public State state() {
        var lags = lags();
        var heard =
                listening.topics().stream()
                        .sorted()
                        .map(each -> new Heard(each, lags.getOrDefault(each, 0L), open(each)))
                        .toList();
        return new State(kafka.service(), backlogs.rows(), backlogs.age(), heard);
    }

    /** All that are open, by topic, the oldest first. */
    public List<DeadLetter> deadLetters() {
        return listening.topics().stream().sorted().flatMap(each -> of(each).stream()).toList();
    }

    /**
     * Gives an open letter to this service's own listeners once more, and to nobody else. Who has
     * taken the event already does not take it twice.
     *
     * @param topic the one it came from
     * @param place as in {@link DeadLetter#place()}
     */
    public Outcome hearAgain(String topic, String place) {
        if (!listening.topics().contains(topic)) {
            return new Outcome.Unknown();
        }
        try {
            var found = letters.hear(box(topic), place, listening.listenerTo(topic)::hear);
            return found ? new Outcome.Taken() : new Outcome.Unknown();
        } catch (RuntimeException failure) {
            if (Outage.isBehind(failure)) {
                throw failure;
            }
            return new Outcome.RefusedAgain(DeadLettering.reason(failure));
        }
    }

    /**
     * The letter is of no use; it is not open any more.
     *
     * @return false when there is no open letter there
     */
    public boolean putAside(String topic, String place) {
        return listening.topics().contains(topic)
                && !letters.drop(box(topic), each -> each.place().equals(place)).isEmpty();
    }

    private int open(String topic) {
        return of(topic).size();
    }

    private List<DeadLetter> of(String topic) {
        return letters.list(box(topic)).stream().filter(each -> !each.replayed()).toList();
    }

    private String box(String topic) {
        return EventTopics.deadLettersOf(topic, kafka.service());
    }

    private Map<String, Long> lags() {
        if (listening.topics().isEmpty()) {
            return Map.of();
        }
        try {
            return kafka.administer(this::lags);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka does not say how far it is", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Long> lags(Admin admin) throws ExecutionException, InterruptedException {
        var partitions = new ArrayList<TopicPartition>();
        for (var topic : admin.describeTopics(listening.topics()).allTopicNames().get().values()) {
            topic.partitions()
                    .forEach(
                            each ->
                                    partitions.add(
                                            new TopicPartition(topic.name(), each.partition())));
        }
        var first = offsets(admin, partitions, OffsetSpec.earliest());
        var next = offsets(admin, partitions, OffsetSpec.latest());
        var heard =
                admin.listConsumerGroupOffsets(kafka.service())
                        .partitionsToOffsetAndMetadata()
                        .get();
        var lags = new HashMap<String, Long>();
        for (var partition : partitions) {
            var committed = heard.get(partition);
            var from = first.getOrDefault(partition, 0L);
            var at = committed == null ? from : Math.max(committed.offset(), from);
            lags.merge(
                    partition.topic(),
                    Math.max(0, next.getOrDefault(partition, 0L) - at),
                    Long::sum);
        }
        return lags;
    }

    private static Map<TopicPartition, Long> offsets(
            Admin admin, List<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException {
        var asked = partitions.stream().collect(Collectors.toMap(each -> each, _ -> which));
        var offsets = new HashMap<TopicPartition, Long>();
        admin.listOffsets(asked)
                .all()
                .get()
                .forEach((partition, info) -> offsets.put(partition, info.offset()));
        return offsets;
    }
}
