package live.blytz.platform.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates the topics of this service: those it owns, and one for the dead letters of each it hears.
 */
final class EventTopics {

    private static final Logger LOG = LoggerFactory.getLogger(EventTopics.class);
    private static final Duration DEAD_LETTERS_KEPT = Duration.ofDays(30);

    private final KafkaSettings kafka;
    private final short replicas;
    private final List<Wanted> wanted = new ArrayList<>();

    private record Wanted(String name, int partitions, Duration retention) {}

    EventTopics(
            KafkaSettings kafka,
            short replicas,
            Collection<Topic> owned,
            Collection<String> heard) {
        this.kafka = kafka;
        this.replicas = replicas;
        for (var topic : owned) {
            wanted.add(new Wanted(topic.name(), topic.partitions(), topic.retention()));
        }
        for (var topic : heard) {
            var name = deadLettersOf(topic, kafka.service());
            wanted.add(new Wanted(name, 1, DEAD_LETTERS_KEPT));
        }
    }

    static String deadLettersOf(String topic, String service) {
        return topic + "." + service + DeadLetters.SUFFIX;
    }

    /**
     * Idempotent. What is there already keeps its partitions, because a key must stay in its one.
     */
    void create() throws ExecutionException, InterruptedException {
        if (!wanted.isEmpty()) {
            kafka.<@Nullable Void>administer(
                    admin -> {
                        create(admin);
                        return null;
                    });
        }
    }

    private void create(Admin admin) throws ExecutionException, InterruptedException {
        var answers = admin.createTopics(wanted.stream().map(this::newTopic).toList()).values();
        var existing = new ArrayList<Wanted>();
        for (var each : wanted) {
            if (!isNew(Objects.requireNonNull(answers.get(each.name)))) {
                existing.add(each);
            }
        }
        retain(admin, existing);
    }

    private static boolean isNew(KafkaFuture<Void> answer)
            throws ExecutionException, InterruptedException {
        try {
            answer.get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw e;
        }
    }

    private static void retain(Admin admin, List<Wanted> existing)
            throws ExecutionException, InterruptedException {
        var changes = new HashMap<ConfigResource, Collection<AlterConfigOp>>();
        for (var each : existing) {
            var entry = new ConfigEntry(TopicConfig.RETENTION_MS_CONFIG, millis(each));
            changes.put(
                    new ConfigResource(ConfigResource.Type.TOPIC, each.name),
                    List.of(new AlterConfigOp(entry, AlterConfigOp.OpType.SET)));
        }
        if (!changes.isEmpty()) {
            admin.incrementalAlterConfigs(changes).all().get();
            warnOfPartitions(admin, existing);
        }
    }

    private static void warnOfPartitions(Admin admin, List<Wanted> existing)
            throws ExecutionException, InterruptedException {
        var names = existing.stream().map(Wanted::name).toList();
        var found = admin.describeTopics(names).allTopicNames().get();
        for (var each : existing) {
            var there = Objects.requireNonNull(found.get(each.name)).partitions().size();
            if (there != each.partitions) {
                LOG.warn("topic {} has {} partitions, not {}", each.name, there, each.partitions);
            }
        }
    }

    private NewTopic newTopic(Wanted topic) {
        return new NewTopic(topic.name, topic.partitions, replicas)
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, millis(topic)));
    }

    private static String millis(Wanted topic) {
        return Long.toString(topic.retention.toMillis());
    }
}
