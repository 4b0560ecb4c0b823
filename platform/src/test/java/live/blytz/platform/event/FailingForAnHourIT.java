package live.blytz.platform.event;

import static live.blytz.engines.Need.KAFKA;
import static live.blytz.engines.Need.POSTGRES;
import static live.blytz.engines.Need.REGISTRY;
import static live.blytz.platform.event.Examples.number;
import static live.blytz.platform.event.Examples.riders;
import static live.blytz.platform.event.Examples.step;
import static live.blytz.platform.event.Examples.unique;
import static live.blytz.platform.event.Examples.until;
import static live.blytz.platform.event.Examples.upTo;
import static live.blytz.platform.event.Examples.walks;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import live.blytz.engines.TestEngines;
import live.blytz.events.position.RiderMoved;
import live.blytz.platform.test.EventProbe;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An hour is long against three measures: the tries before a dead letter (here two), the longest
 * pause between tries, and the time after which Kafka takes the partitions from a consumer that
 * does not poll (here 7 s). Each is outlasted here as an hour outlasts it in a service.
 */
class FailingForAnHourIT {

    private static final long LONG = 16_000;
    private static final UUID FIRST = UUID.randomUUID();

    private final String topic = unique("position");
    private final String name = unique("suffering");
    private final String dead = EventTopics.deadLettersOf(topic, name);
    private final List<UUID> riders = riders(4);
    private final DeadLetters deadLetters = new DeadLetters(TestEngines.kafka());
    private volatile @Nullable RuntimeException failure;
    private volatile @Nullable SmallService service;
    private EventProbe probe;

    @BeforeEach
    void start() {
        probe = EventProbe.on(topic);
        probe.tell(topic, "first", step(FIRST, 0));
        var settings = new HashMap<>(TestEngines.properties(POSTGRES, KAFKA, REGISTRY));
        settings.put("blytz.events.retry.attempts", "2");
        settings.put("spring.kafka.properties.max.poll.interval.ms", "7000");
        var started =
                SmallService.onPostgres(
                        name, settings, Subscription.to(topic).on(RiderMoved.class, this::hear));
        started.database().sql("create table step (at serial, rider uuid, number int)").update();
        service = started;
        until("the first one is heard", () -> !steps(FIRST).isEmpty());
    }

    @AfterEach
    void stop() {
        service.close();
        probe.close();
    }

    private void hear(RiderMoved event) {
        until("the table is there", () -> service != null);
        service.database()
                .sql("insert into step (rider, number) values (?, ?)")
                .params(event.getRiderId(), number(event))
                .update();
        var thrown = failure;
        if (thrown != null) {
            throw thrown;
        }
    }

    private List<Integer> steps(UUID rider) {
        return service.database()
                .sql("select number from step where rider = ? order by at")
                .param(rider)
                .query(Integer.class)
                .list();
    }

    private void tell(int from, int to) {
        probe.tellAll(
                topic,
                walks(riders, to).stream().filter(each -> number(each) >= from).toList(),
                RiderMoved::getRiderId);
    }

    private void untilEveryRiderHas(List<Integer> numbers) {
        until(
                "all are heard",
                () -> riders.stream().allMatch(rider -> steps(rider).size() >= numbers.size()));
        assertThat(riders).allSatisfy(each -> assertThat(steps(each)).isEqualTo(numbers));
    }

    private List<DeadLetter> open() {
        return deadLetters.list(dead).stream().filter(each -> !each.replayed()).toList();
    }

    private Set<String> members() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", TestEngines.kafka()))) {
            return admin
                    .describeConsumerGroups(List.of(name))
                    .all()
                    .get()
                    .get(name)
                    .members()
                    .stream()
                    .map(MemberDescription::consumerId)
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void waitsInOrderForWhatIsAwayAndStaysInItsGroup() throws Exception {
        tell(1, 5);
        untilEveryRiderHas(upTo(5));
        var before = members();
        failure = new TryLater("the map is away", null);
        tell(6, 30);

        Thread.sleep(LONG);
        assertThat(riders).allSatisfy(each -> assertThat(steps(each)).isEqualTo(upTo(5)));
        assertThat(members()).isEqualTo(before);
        failure = null;

        untilEveryRiderHas(upTo(30));
        assertThat(deadLetters.list(dead)).isEmpty();
    }

    /** Its own bug: what it cannot take steps aside, and comes back when the bug is mended. */
    @Test
    void putsAsideWhatItCannotTakeAndHearsAllOfItInOrderOnceItIsMended() {
        failure = new IllegalStateException("no map of that place");
        tell(1, 5);
        until("all are dead letters", () -> open().size() == 5 * riders.size());
        assertThat(riders).allSatisfy(each -> assertThat(steps(each)).isEmpty());
        failure = null;
        tell(6, 7);
        untilEveryRiderHas(List.of(6, 7));

        assertThat(deadLetters.replay(dead, _ -> true)).hasSize(5 * riders.size());

        untilEveryRiderHas(List.of(6, 7, 1, 2, 3, 4, 5));
        assertThat(open()).isEmpty();
    }

    /** Two people at the same time, neither of whom knows of the other. */
    @Test
    void hearsAReplayedLetterOnceHoweverOftenItIsReplayed() throws Exception {
        failure = new IllegalStateException("no map of that place");
        tell(1, 5);
        until("all are dead letters", () -> open().size() == 5 * riders.size());
        failure = null;

        try (var people = Executors.newFixedThreadPool(2)) {
            var one = people.submit(() -> deadLetters.replay(dead, _ -> true));
            var other =
                    people.submit(
                            () -> new DeadLetters(TestEngines.kafka()).replay(dead, _ -> true));
            assertThat(one.get().size() + other.get().size())
                    .isGreaterThanOrEqualTo(5 * riders.size());
        }
        tell(6, 6);

        untilEveryRiderHas(upTo(6));
        assertThat(deadLetters.replay(dead, _ -> true)).isEmpty();
    }

    /** What fails again after the replay is a dead letter again, not lost and not in the way. */
    @Test
    void putsALetterAsideAgainWhenItIsReplayedTooEarly() {
        failure = new IllegalStateException("no map of that place");
        tell(1, 1);
        until("all are dead letters", () -> open().size() == riders.size());

        deadLetters.replay(dead, _ -> true);
        until(
                "they are dead letters again",
                () -> deadLetters.list(dead).size() == 2 * riders.size());
        assertThat(open()).hasSize(riders.size());
        failure = null;
        deadLetters.replay(dead, _ -> true);

        untilEveryRiderHas(upTo(1));
    }
}
