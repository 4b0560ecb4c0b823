package live.blytz.platform.event;

import static live.blytz.engines.Need.KAFKA;
import static live.blytz.engines.Need.POSTGRES;
import static live.blytz.engines.Need.REGISTRY;
import static live.blytz.platform.event.Examples.number;
import static live.blytz.platform.event.Examples.numbers;
import static live.blytz.platform.event.Examples.step;
import static live.blytz.platform.event.Examples.unique;
import static live.blytz.platform.event.Examples.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import live.blytz.engines.TestEngines;
import live.blytz.events.position.RiderMoved;
import live.blytz.platform.test.EventProbe;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TellingEventsIT {

    private static final String TOPIC = unique("position");
    private static Map<String, String> engines;
    private static SmallService service;

    private final UUID rider = UUID.randomUUID();

    @BeforeAll
    static void start() {
        engines = TestEngines.properties(POSTGRES, KAFKA, REGISTRY);
        SmallService.onPostgres("riding", engines, Topic.of(TOPIC, RiderMoved.class)).close();
        service =
                SmallService.onPostgres(
                        "riding",
                        engines,
                        Topic.of(TOPIC, RiderMoved.class).keptFor(Duration.ofDays(7)));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private void tell(SmallService teller, int from, int to) {
        teller.inTransaction(
                () ->
                        IntStream.rangeClosed(from, to)
                                .forEach(
                                        n -> teller.outbox().append(TOPIC, rider, step(rider, n))));
    }

    private boolean mine(RiderMoved event) {
        return event.getRiderId().equals(rider);
    }

    private static long waiting() {
        return service.database().sql("select count(*) from outbox").query(Long.class).single();
    }

    @Test
    void reachesKafkaAfterTheCommitWithTheHeadersOfACloudEvent() {
        tell(service, 1, 1);

        try (var probe = EventProbe.on(TOPIC)) {
            var told = probe.awaitTold(RiderMoved.class, this::mine);

            assertThat(told.event()).isEqualTo(step(rider, 1));
            assertThat(told.envelope().key()).isEqualTo(rider.toString());
            assertThat(told.envelope().type()).isEqualTo(RiderMoved.class.getName());
            assertThat(told.envelope().source()).isEqualTo("riding");
            assertThat(told.envelope().id().version()).isEqualTo(7);
            assertThat(EventHeaders.text(told.headers(), "ce_specversion")).isEqualTo("1.0");
        }
        until("the row is deleted", () -> waiting() == 0);
    }

    @Test
    void findsItsTopicAsItWasDeclared() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", TestEngines.kafka()))) {
            var topic = new ConfigResource(ConfigResource.Type.TOPIC, TOPIC);

            assertThat(
                            admin.describeTopics(List.of(TOPIC))
                                    .allTopicNames()
                                    .get()
                                    .get(TOPIC)
                                    .partitions())
                    .hasSize(6);
            assertThat(
                            admin.describeConfigs(List.of(topic))
                                    .all()
                                    .get()
                                    .get(topic)
                                    .get("retention.ms")
                                    .value())
                    .isEqualTo(Long.toString(Duration.ofDays(7).toMillis()));
        }
    }

    @Test
    void doesNotHappenWhenTheTransactionRollsBack() {
        assertThatThrownBy(
                        () ->
                                service.inTransaction(
                                        () -> {
                                            service.outbox().append(TOPIC, rider, step(rider, 1));
                                            throw new IllegalStateException("no");
                                        }))
                .hasMessage("no");

        try (var probe = EventProbe.on(TOPIC)) {
            assertThat(probe.within(Duration.ofSeconds(2), RiderMoved.class, this::mine)).isEmpty();
        }
    }

    @Test
    void isRefusedOutsideATransaction() {
        assertThatThrownBy(() -> service.outbox().append(TOPIC, rider, step(rider, 1)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isRefusedOnATopicOfSomebodyElse() {
        assertThatThrownBy(
                        () ->
                                service.inTransaction(
                                        () ->
                                                service.outbox()
                                                        .append("user", rider, step(rider, 1))))
                .hasMessageContaining("owns no topic user");
    }

    @Test
    void keepsTheOrderOfEachKey() {
        for (var from = 1; from < 2_000; from += 100) {
            tell(service, from, from + 99);
        }

        try (var probe = EventProbe.on(TOPIC)) {
            var told = probe.awaitTold(RiderMoved.class, this::mine, 2_000);

            assertThat(numbers(told))
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 2_000).boxed().toList());
        }
    }

    /**
     * A takes the lower position, B commits first, the relay has passed them both: A is not lost.
     */
    @Test
    void forgetsNoRowThatCommitsAfterOneWithAHigherPosition() throws Exception {
        var inserted = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var slow =
                Thread.ofVirtual()
                        .start(
                                () ->
                                        service.inTransaction(
                                                () -> {
                                                    service.outbox()
                                                            .append(TOPIC, rider, step(rider, 1));
                                                    inserted.countDown();
                                                    await(release);
                                                }));
        inserted.await();
        tell(service, 2, 2);

        try (var probe = EventProbe.on(TOPIC)) {
            probe.await(RiderMoved.class, each -> mine(each) && number(each) == 2);
            until("the higher row is deleted", () -> waiting() == 0);

            release.countDown();
            slow.join();

            probe.await(RiderMoved.class, each -> mine(each) && number(each) == 1);
        }
    }

    @Test
    void isSharedByTwoInstancesWithoutDisorderOrLoss() throws Exception {
        try (var second =
                        SmallService.onPostgres(
                                "riding",
                                engines,
                                Topic.of(TOPIC, RiderMoved.class).keptFor(Duration.ofDays(7)));
                var probe = EventProbe.on(TOPIC)) {
            var others = new ArrayList<Thread>();
            for (var noise = 0; noise < 2; noise++) {
                var instance = noise == 0 ? service : second;
                others.add(Thread.ofVirtual().start(() -> makeNoise(instance)));
            }
            for (var n = 1; n <= 300; n++) {
                tell(n % 2 == 0 ? service : second, n, n);
            }
            for (var other : others) {
                other.join();
            }

            var told = probe.awaitTold(RiderMoved.class, this::mine, 300);

            assertThat(numbers(told))
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 300).boxed().toList());
        }
    }

    /** What auction-service does: many rows, one statement, and a wake after the commit. */
    @Test
    void takesRowsThatAServiceInsertsWithAStatementOfItsOwn() {
        var rows =
                IntStream.rangeClosed(1, 50)
                        .mapToObj(
                                n -> service.outbox().row(TOPIC, rider.toString(), step(rider, n)))
                        .toList();
        service.database()
                .sql(
                        """
                        insert into outbox (id, topic, key, type, payload, traceparent)
                        select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::text[])
                        """)
                .param(rows.stream().map(OutboxRow::id).toArray(UUID[]::new))
                .param(rows.stream().map(OutboxRow::topic).toArray(String[]::new))
                .param(rows.stream().map(OutboxRow::key).toArray(String[]::new))
                .param(rows.stream().map(OutboxRow::type).toArray(String[]::new))
                .param(rows.stream().map(OutboxRow::payload).toArray(byte[][]::new))
                .param(rows.stream().map(OutboxRow::traceparent).toArray(String[]::new))
                .update();
        service.outbox().wake();

        try (var probe = EventProbe.on(TOPIC)) {
            var told = probe.awaitTold(RiderMoved.class, this::mine, 50);
            assertThat(numbers(told))
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 50).boxed().toList());
        }
    }

    /** Row by row, from a notification of somebody without a relay. */
    @Test
    void isWokenByANotification() {
        var row = service.outbox().row(TOPIC, rider.toString(), step(rider, 1));
        service.inTransaction(
                () -> {
                    service.bean(OutboxTable.class).insert(row);
                    service.bean(OutboxTable.class).notifyOthers();
                });

        try (var probe = EventProbe.on(TOPIC)) {
            probe.await(RiderMoved.class, this::mine);
        }
    }

    private static void makeNoise(SmallService teller) {
        var other = UUID.randomUUID();
        for (var n = 1; n <= 300; n++) {
            var number = n;
            teller.inTransaction(() -> teller.outbox().append(TOPIC, other, step(other, number)));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
