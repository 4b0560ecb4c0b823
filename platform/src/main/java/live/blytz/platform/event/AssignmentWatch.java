package live.blytz.platform.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees partitions that the group has given to nobody: its consumers are members, say so with every
 * heartbeat, and hear nothing. A broker that is killed and comes back can leave a group like that.
 * What stays so over some looks ends when the topic's listener joins anew.
 */
final class AssignmentWatch implements Background.Task {

    /** A rebalance takes less: nobody has anything for a moment. */
    private static final int LOOKS = 3;

    private static final Logger LOG = LoggerFactory.getLogger(AssignmentWatch.class);

    private final KafkaSettings kafka;
    private final Listening listening;
    private final Duration every;
    private final MeterRegistry meters;
    private final Map<String, Integer> looks = new HashMap<>();
    private final Map<String, Integer> all = new HashMap<>();
    private final Map<String, Integer> unassigned = new ConcurrentHashMap<>();
    private int failures;

    AssignmentWatch(
            KafkaSettings kafka, Listening listening, Duration every, MeterRegistry meters) {
        this.kafka = kafka;
        this.listening = listening;
        this.every = every;
        this.meters = meters;
    }

    /** Who listens to nothing has no group, and no right to ask for one. */
    @Override
    public void run(BooleanSupplier on) throws InterruptedException {
        while (on.getAsBoolean() && !listening.topics().isEmpty()) {
            Thread.sleep(every);
            try {
                look(on);
            } catch (KafkaException e) {
                LOG.warn("nobody knows who hears which topic: {}", e.toString());
            }
        }
    }

    private void look(BooleanSupplier on) throws InterruptedException {
        var admin = kafka.admin("assignments");
        try {
            while (on.getAsBoolean()) {
                look(admin);
                Thread.sleep(every);
            }
        } finally {
            admin.close(Duration.ZERO);
        }
    }

    private void look(Admin admin) throws InterruptedException {
        try {
            var partitions = partitions(admin, listening.heard());
            var assigned = assigned(admin, kafka.service());
            partitions.forEach(
                    (topic, each) -> {
                        all.put(topic, each.size());
                        each.removeAll(assigned);
                        judge(topic, each);
                    });
            failures = 0;
        } catch (ExecutionException e) {
            failed(e);
        }
    }

    /** To join anew would not help then; but what nobody is known to hear is said to be unheard. */
    private void failed(ExecutionException e) {
        LOG.debug("who hears which topic cannot be asked", e);
        looks.clear();
        failures++;
        if (failures >= LOOKS) {
            all.forEach(this::measured);
        }
    }

    private void judge(String topic, Set<TopicPartition> nobodys) {
        measured(topic, nobodys.size());
        if (nobodys.isEmpty()) {
            looks.remove(topic);
        } else if (looks.merge(topic, 1, Integer::sum) == LOOKS) {
            looks.remove(topic);
            LOG.warn("nobody was given {}: its listener joins the group anew", nobodys);
            listening.again(topic);
        }
    }

    private void measured(String topic, int partitions) {
        if (unassigned.put(topic, partitions) == null) {
            Gauge.builder("blytz.events.unassigned", unassigned, each -> each.get(topic))
                    .description("partitions that no instance of the service is known to hear")
                    .baseUnit("partitions")
                    .tag("topic", topic)
                    .register(meters);
        }
    }

    private static Map<String, Set<TopicPartition>> partitions(Admin admin, Set<String> topics)
            throws ExecutionException, InterruptedException {
        var partitions = new HashMap<String, Set<TopicPartition>>();
        for (var topic : admin.describeTopics(topics).allTopicNames().get().values()) {
            var all = new HashSet<TopicPartition>();
            topic.partitions()
                    .forEach(each -> all.add(new TopicPartition(topic.name(), each.partition())));
            partitions.put(topic.name(), all);
        }
        return partitions;
    }

    private static Set<TopicPartition> assigned(Admin admin, String group)
            throws ExecutionException, InterruptedException {
        try {
            var described = admin.describeConsumerGroups(Set.of(group)).all().get();
            return described.values().stream()
                    .flatMap(each -> each.members().stream())
                    .flatMap(member -> member.assignment().topicPartitions().stream())
                    .collect(Collectors.toSet());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return Set.of();
            }
            throw e;
        }
    }
}
