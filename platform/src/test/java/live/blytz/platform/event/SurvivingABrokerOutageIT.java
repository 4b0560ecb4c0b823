package live.blytz.platform.event;

import static live.blytz.engines.Need.POSTGRES;
import static live.blytz.engines.Need.REGISTRY;
import static live.blytz.platform.event.Examples.numbers;
import static live.blytz.platform.event.Examples.step;
import static live.blytz.platform.event.Examples.unique;
import static live.blytz.platform.event.Examples.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import live.blytz.engines.EngineCache;
import live.blytz.engines.KafkaEngine;
import live.blytz.engines.Ports;
import live.blytz.engines.TestEngines;
import live.blytz.events.position.RiderMoved;
import live.blytz.platform.test.EventProbe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;

/** With a broker of its own, to kill. */
class SurvivingABrokerOutageIT {

    private static final int MANY = 3_000;

    private final String topic = unique("position");
    private final UUID rider = UUID.randomUUID();
    private final List<Integer> heard = new CopyOnWriteArrayList<>();

    @Test
    void losesNothingAndKeepsTheOrderWhenTheBrokerComesLateAndIsKilledOnTheWay(@TempDir Path folder)
            throws Exception {
        var kafka =
                new KafkaEngine(
                        EngineCache.ofUser(System.err::println),
                        folder.resolve("kafka"),
                        Ports.free(),
                        Ports.free());
        var settings = new HashMap<>(TestEngines.properties(POSTGRES, REGISTRY));
        settings.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        settings.put("blytz.events.relay.patience", "2s");
        settings.put("blytz.events.ready-within", "1s");
        try (var service =
                SmallService.onPostgres(
                        "outlasting",
                        settings,
                        Topic.of(topic, RiderMoved.class),
                        Subscription.to(topic)
                                .on(RiderMoved.class, each -> heard.add(Examples.number(each))))) {
            tell(service, 1, MANY);
            until(
                    "it serves without a broker",
                    () -> service.bean(EventsHealth.class).health().getStatus().equals(Status.UP));
            assertThat(waiting(service)).isEqualTo(MANY);
            until("they are counted", () -> service.bean(Backlogs.class).rows() == MANY);

            var broker = start(kafka, folder);
            try {
                until("some are sent", () -> waiting(service) < MANY);
                broker.destroyForcibly().waitFor();
                tell(service, MANY + 1, 2 * MANY);
                broker = start(kafka, folder);

                var all = IntStream.rangeClosed(1, 2 * MANY).boxed().toList();
                try (var probe =
                        new EventProbe(kafka.bootstrapServers(), TestEngines.registry(), topic)) {
                    probe.await(RiderMoved.class, each -> Examples.number(each) == 2 * MANY);
                    var told = probe.awaitTold(RiderMoved.class, _ -> true, 2 * MANY);
                    assertThat(numbers(told).stream().distinct().toList()).isEqualTo(all);
                }
                until("all are heard", () -> heard.size() >= 2 * MANY);
                assertThat(heard).isEqualTo(all);
                until("nothing waits", () -> waiting(service) == 0);
            } finally {
                broker.destroyForcibly().waitFor();
            }
        }
    }

    private void tell(SmallService service, int from, int to) {
        service.inTransaction(
                () ->
                        IntStream.rangeClosed(from, to)
                                .forEach(
                                        n ->
                                                service.outbox()
                                                        .append(topic, rider, step(rider, n))));
    }

    private static long waiting(SmallService service) {
        return service.database().sql("select count(*) from outbox").query(Long.class).single();
    }

    private static Process start(KafkaEngine kafka, Path folder) throws IOException {
        var launch = kafka.prepare();
        var process =
                new ProcessBuilder(launch.command())
                        .directory(launch.folder().toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(
                                ProcessBuilder.Redirect.appendTo(
                                        folder.resolve("kafka.log").toFile()))
                        .start();
        until("the broker answers", kafka::answers);
        return process;
    }
}
