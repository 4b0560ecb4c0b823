package live.blytz.platform.event;

import static live.blytz.engines.Need.KAFKA;
import static live.blytz.engines.Need.POSTGRES;
import static live.blytz.engines.Need.REGISTRY;
import static live.blytz.platform.event.Examples.number;
import static live.blytz.platform.event.Examples.step;
import static live.blytz.platform.event.Examples.unique;
import static live.blytz.platform.event.Examples.until;
import static live.blytz.platform.event.Examples.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import live.blytz.engines.TestEngines;
import live.blytz.events.position.RiderMoved;
import live.blytz.platform.id.Ids;
import live.blytz.platform.test.EventProbe;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a network and an operator's replay do to events: late, again, in another order. */
class HearingLateEventsIT {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private final String topic = unique("position");
    private final String name = unique("catching-up");
    private final UUID rider = UUID.randomUUID();
    private final AtomicReference<SmallService> first = new AtomicReference<>();
    private Map<String, String> engines;
    private EventProbe probe;

    @BeforeEach
    void start() {
        engines = TestEngines.properties(POSTGRES, KAFKA, REGISTRY);
        probe = EventProbe.on(topic);
        probe.tell(topic, "first", step(UUID.randomUUID(), 0));
        first.set(instance());
        database("create table place (rider uuid primary key, number int, at timestamptz)");
        database("create table step (at serial, rider uuid, number int, told timestamptz)");
    }

    @AfterEach
    void stop() {
        first.get().close();
        probe.close();
    }

    private SmallService instance() {
        return SmallService.onPostgres(
                name, engines, Subscription.to(topic).on(RiderMoved.class, this::hear));
    }

    /** A log of all that came, and the newest place: an older one does not replace a newer. */
    private void hear(RiderMoved event, Envelope envelope) {
        until("the tables are there", () -> first.get() != null);
        var told = envelope.time().atOffset(ZoneOffset.UTC);
        database(
                "insert into step (rider, number, told) values (?, ?, ?)",
                event.getRiderId(),
                number(event),
                told);
        database(
                """
                insert into place values (?, ?, ?) on conflict (rider)
                do update set number = excluded.number, at = excluded.at where place.at < excluded.at
                """,
                event.getRiderId(),
                number(event),
                told);
    }

    private void database(String sql, Object... values) {
        first.get().database().sql(sql).params(List.of(values)).update();
    }

    private <T> List<T> column(String name, Class<T> type) {
        return first.get()
                .database()
                .sql("select " + name + " from step where rider = ? order by step.at")
                .param(rider)
                .query(type)
                .list();
    }

    private void tell(UUID id, int number, Instant time) {
        var event = step(rider, number);
        var headers = probe.codec().headers(id, RiderMoved.class.getName(), time, null);
        probe.tellRaw(topic, rider.toString(), probe.codec().encode(topic, event), headers);
    }

    @Test
    void hearsAnEventThatComesAnHourLateWithTheTimeAtWhichItWasTold() {
        tell(Ids.next(), 1, NOW.minus(Duration.ofHours(1)));

        until("it is heard", () -> column("number", Integer.class).equals(List.of(1)));
        assertThat(column("told", java.time.OffsetDateTime.class))
                .singleElement()
                .satisfies(
                        told ->
                                assertThat(told.toInstant())
                                        .isEqualTo(NOW.minus(Duration.ofHours(1))));
    }

    @Test
    void letsAHandlerKeepTheNewestWhenAnOlderEventComesAfterIt() {
        tell(Ids.next(), 1, NOW.minusSeconds(3));
        tell(Ids.next(), 3, NOW.minusSeconds(1));
        tell(Ids.next(), 2, NOW.minusSeconds(2));

        until("all are heard", () -> column("number", Integer.class).size() == 3);
        assertThat(
                        first.get()
                                .database()
                                .sql("select number from place where rider = ?")
                                .param(rider)
                                .query(Integer.class)
                                .single())
                .isEqualTo(3);
    }

    /** Hours later, another instance has the partition and a restart lies between. */
    @Test
    void knowsADuplicateAfterARestartAndInAnotherInstance() {
        var ids = new ArrayList<UUID>();
        for (var number : upTo(50)) {
            ids.add(Ids.next());
            tell(ids.getLast(), number, NOW);
        }
        until("all are heard", () -> column("number", Integer.class).size() == 50);

        var before = first.getAndSet(instance());
        before.close();
        try (var second = instance()) {
            assertThat(second).isNotNull();
            var again = new ArrayList<>(upTo(50));
            Collections.shuffle(again, new Random(7));
            for (var number : again) {
                tell(ids.get(number - 1), number, NOW);
            }
            tell(Ids.next(), 51, NOW);

            until("the last is heard", () -> column("number", Integer.class).contains(51));
            assertThat(column("number", Integer.class)).isEqualTo(upTo(51));
        }
    }
}
