package live.blytz.platform.event;

import static live.blytz.engines.Need.KAFKA;
import static live.blytz.engines.Need.POSTGRES;
import static live.blytz.engines.Need.REGISTRY;
import static live.blytz.platform.event.Examples.number;
import static live.blytz.platform.event.Examples.step;
import static live.blytz.platform.event.Examples.unique;
import static live.blytz.platform.event.Examples.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import live.blytz.engines.TestEngines;
import live.blytz.events.position.RiderMoved;
import live.blytz.platform.test.EventProbe;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A group that has formed, and whose members were not given all there is to hear. */
class BeingGivenNothingIT {

    private final String topic = unique("position");
    private final String name = unique("left-out");
    private final UUID rider = UUID.randomUUID();
    private final Set<Integer> heard = ConcurrentHashMap.newKeySet();
    private final CountDownLatch done = new CountDownLatch(1);
    private EventProbe probe;
    private Thread leader;

    /**
     * The one who joined first assigns for all. This one gives nothing to whom it met first, and
     * all to who comes after.
     */
    public static final class Forgetful extends CooperativeStickyAssignor {

        private final Set<String> forgotten = new HashSet<>();

        @Override
        public GroupAssignment assign(Cluster cluster, GroupSubscription group) {
            var given = new HashMap<String, Assignment>();
            for (var member : group.groupSubscription().entrySet()) {
                var met = forgotten.size() < 2 && forgotten.add(member.getKey());
                var late = !met && !forgotten.contains(member.getKey());
                given.put(member.getKey(), new Assignment(late ? all(cluster, member) : List.of()));
            }
            return new GroupAssignment(given);
        }

        private static List<TopicPartition> all(
                Cluster cluster, Map.Entry<String, ConsumerPartitionAssignor.Subscription> member) {
            return member.getValue().topics().stream()
                    .flatMap(topic -> cluster.partitionsForTopic(topic).stream())
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
        }
    }

    @BeforeEach
    void start() throws InterruptedException {
        probe = EventProbe.on(topic);
        probe.tell(topic, "first", step(rider, 0));
        var leads = new CountDownLatch(1);
        leader = Thread.ofPlatform().start(() -> lead(leads));
        leads.await();
    }

    @AfterEach
    void stop() throws InterruptedException {
        done.countDown();
        leader.join(Duration.ofSeconds(10));
        probe.close();
    }

    private void lead(CountDownLatch leads) {
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers", TestEngines.kafka(),
                        "group.id", name,
                        "partition.assignment.strategy", List.of(Forgetful.class));
        try (var consumer =
                new KafkaConsumer<>(
                        settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            while (done.getCount() > 0) {
                consumer.poll(Duration.ofMillis(100));
                if (consumer.groupMetadata().generationId() > 0) {
                    leads.countDown();
                }
            }
        }
    }

    @Test
    void joinsAnewWhenNobodyWasGivenATopicAndSaysItMeanwhile() {
        var engines = new HashMap<>(TestEngines.properties(POSTGRES, KAFKA, REGISTRY));
        engines.put("blytz.events.assignment-watch", "1s");
        try (var service =
                SmallService.onPostgres(
                        name,
                        engines,
                        Subscription.to(topic)
                                .on(RiderMoved.class, (event, _) -> heard.add(number(event))))) {
            until("it is seen that nobody was given it", () -> unassigned(service) > 0);
            assertThat(heard).isEmpty();

            until("it is heard", () -> heard.equals(Set.of(0)));
            until("somebody was given all", () -> unassigned(service) == 0);
        }
    }

    private double unassigned(SmallService service) {
        var gauge =
                service.bean(MeterRegistry.class)
                        .find("blytz.events.unassigned")
                        .tag("topic", topic)
                        .gauge();
        return gauge == null ? -1 : gauge.value();
    }
}
