package live.blytz.platform.event;

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

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import live.blytz.engines.KafkaAccounts;
import live.blytz.engines.KafkaEngine;
import live.blytz.engines.OwnEngine;
import live.blytz.engines.Ports;
import live.blytz.engines.TestEngines;
import live.blytz.events.position.RiderMoved;
import live.blytz.platform.test.EventProbe;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;

/**
 * With a broker of its own, to kill. A record is given up after two seconds here instead of ten, so
 * that a short outage is to them what minutes are to a service; {@code -Dblytz.test.outage=PT5M}
 * takes the minutes.
 */
class SurvivingABrokerOutageIT {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration OUTAGE =
            Duration.parse(System.getProperty("blytz.test.outage", "PT8S"));

    /** Thousands of transactions on a busy machine. */
    private static final Duration LONG = Duration.ofSeconds(120);

    private final String topic = unique("position");
    private final List<RiderMoved> heard = new CopyOnWriteArrayList<>();
    private OwnEngine<KafkaEngine> kafka;

    @BeforeEach
    void startKafka(@TempDir Path folder) throws Exception {
        kafka =
                OwnEngine.in(
                        folder,
                        (cache, data) ->
                                new KafkaEngine(
                                        cache,
                                        data,
                                        Ports.free(),
                                        Ports.free(),
                                        KafkaAccounts.none()));
    }

    @AfterEach
    void stopKafka() {
        kafka.close();
    }

    private SmallService service() {
        var settings = new HashMap<>(TestEngines.properties(POSTGRES, REGISTRY));
        settings.put("KAFKA_BOOTSTRAP_SERVERS", kafka.engine().bootstrapServers());
        settings.put("blytz.events.relay.patience", PATIENCE.toMillis() + "ms");
        settings.put("blytz.events.ready-within", "1s");
        return SmallService.onPostgres(
                "outlasting",
                settings,
                Topic.of(topic, RiderMoved.class),
                Subscription.to(topic).on(RiderMoved.class, event -> heard.add(event)));
    }

    @Test
    void losesNothingAndKeepsTheOrderWhenTheBrokerComesLateAndIsKilledOnTheWay() throws Exception {
        var many = 3_000;
        var rider = UUID.randomUUID();
        kafka.kill();
        try (var service = service()) {
            tell(service, walks(List.of(rider), many));
            until(
                    "it serves without a broker",
                    () -> service.bean(EventsHealth.class).health().getStatus().equals(Status.UP));
            assertThat(waiting(service)).isEqualTo(many);
            until("they are counted", () -> service.bean(Backlogs.class).rows() == many);

            kafka.restart();
            until("some are sent", () -> waiting(service) < many);
            kafka.kill();
            tell(service, upTo(2 * many).stream().skip(many).map(n -> step(rider, n)).toList());
            kafka.restart();

            assertThat(told(2 * many)).isEqualTo(Map.of(rider, upTo(2 * many)));
            until(LONG, "all are heard", () -> heard.size() >= 2 * many);
            assertThat(byRider(heard)).isEqualTo(Map.of(rider, upTo(2 * many)));
            until(LONG, "nothing waits", () -> waiting(service) == 0);
        }
    }

    /** Longer than any record is on its way, with a table that fills up meanwhile. */
    @Test
    void sendsFiveThousandRowsInOrderWhenTheBrokerWasAwayForMinutes() throws Exception {
        var riders = riders(50);
        try (var service = service()) {
            tell(service, walks(riders, 1));
            until(LONG, "the first ones are heard", () -> heard.size() == riders.size());

            kafka.kill();
            var away = System.nanoTime();
            for (var each = 2; each <= 101; each++) {
                var number = each;
                tell(service, riders.stream().map(rider -> step(rider, number)).toList());
            }
            Thread.sleep(OUTAGE);
            assertThat(waiting(service)).isEqualTo(5_000);
            assertThat(service.bean(EventsHealth.class).health().getStatus()).isEqualTo(Status.UP);
            assertThat(service.bean(Backlogs.class).age()).isGreaterThan(OUTAGE.dividedBy(4));
            kafka.restart();
            assertThat(System.nanoTime() - away).isGreaterThan(OUTAGE.toNanos());

            until(LONG, "nothing waits", () -> waiting(service) == 0);
            until(LONG, "all are heard", () -> heard.size() >= 101 * riders.size());
            assertThat(byRider(heard))
                    .hasSize(riders.size())
                    .allSatisfy((_, numbers) -> assertThat(numbers).isEqualTo(upTo(101)));
            assertThat(told(101 * riders.size()))
                    .hasSize(riders.size())
                    .allSatisfy((_, numbers) -> assertThat(numbers).isEqualTo(upTo(101)));
        }
    }

    /** What is in the topic, first copies only. */
    private Map<UUID, List<Integer>> told(int count) {
        try (var probe =
                new EventProbe(kafka.engine().bootstrapServers(), TestEngines.registry(), topic)) {
            var told = probe.awaitTold(RiderMoved.class, _ -> true, count);
            var numbers = byRider(told.stream().map(EventProbe.Told::event).toList());
            numbers.replaceAll((_, each) -> each.stream().distinct().toList());
            return numbers;
        }
    }

    private static Map<UUID, List<Integer>> byRider(List<RiderMoved> steps) {
        var numbers = new HashMap<UUID, List<Integer>>();
        for (var step : steps) {
            numbers.computeIfAbsent(step.getRiderId(), _ -> new ArrayList<>()).add(number(step));
        }
        return numbers;
    }

    private void tell(SmallService service, List<RiderMoved> steps) {
        service.inTransaction(
                () ->
                        steps.forEach(
                                each -> service.outbox().append(topic, each.getRiderId(), each)));
    }

    private static long waiting(SmallService service) {
        return service.database().sql("select count(*) from outbox").query(Long.class).single();
    }
}
