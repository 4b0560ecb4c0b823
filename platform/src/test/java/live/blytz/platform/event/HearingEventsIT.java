package live.blytz.platform.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static live.blytz.engines.Need.KAFKA;
import static live.blytz.engines.Need.POSTGRES;
import static live.blytz.engines.Need.REGISTRY;
import static live.blytz.platform.event.Examples.number;
import static live.blytz.platform.event.Examples.step;
import static live.blytz.platform.event.Examples.unique;
import static live.blytz.platform.event.Examples.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import live.blytz.engines.TestEngines;
import live.blytz.events.Money;
import live.blytz.events.payout.PayoutSent;
import live.blytz.events.position.RiderMoved;
import live.blytz.platform.id.Ids;
import live.blytz.platform.test.EventProbe;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HearingEventsIT {

    private static final String TOPIC = unique("position");
    private static final String SERVICE = unique("mapping");
    private static final String DEAD = TOPIC + "." + SERVICE + ".dlt";
    private static final Map<UUID, AtomicInteger> REFUSALS = new ConcurrentHashMap<>();
    private static final Map<UUID, AtomicInteger> OUTAGES = new ConcurrentHashMap<>();
    private static final Map<UUID, String> TRACES = new ConcurrentHashMap<>();
    private static @Nullable SmallService service;
    private static EventProbe probe;
    private static DeadLetters deadLetters;

    private final UUID rider = UUID.randomUUID();

    @BeforeAll
    static void start() {
        probe = EventProbe.on(TOPIC);
        probe.tell(TOPIC, "first", step(UUID.randomUUID(), 0));
        deadLetters = new DeadLetters(TestEngines.kafka());
        service =
                SmallService.onPostgres(
                        SERVICE,
                        TestEngines.properties(POSTGRES, KAFKA, REGISTRY),
                        Subscription.to(TOPIC).on(RiderMoved.class, HearingEventsIT::hear));
        service.database().sql("create table step (rider uuid, number int)").update();
    }

    @AfterAll
    static void stop() {
        service.close();
        probe.close();
    }

    private static void hear(RiderMoved event, Envelope envelope) {
        until("the service is up", () -> service != null);
        service.database()
                .sql("insert into step values (?, ?)")
                .params(event.getRiderId(), number(event))
                .update();
        var span = service.bean(Tracer.class).currentSpan();
        TRACES.put(event.getRiderId(), span == null ? "" : span.context().traceId());
        if (takesOne(OUTAGES, event.getRiderId())) {
            throw new TryLater("the map is away", null);
        }
        if (takesOne(REFUSALS, event.getRiderId())) {
            throw new IllegalStateException("no map of that place");
        }
    }

    private static boolean takesOne(Map<UUID, AtomicInteger> counts, UUID rider) {
        var count = counts.get(rider);
        return count != null && count.getAndDecrement() > 0;
    }

    private static List<Integer> steps(UUID rider) {
        return service.database()
                .sql("select number from step where rider = ?")
                .param(rider)
                .query(Integer.class)
                .list();
    }

    private void untilHeard(int... numbers) {
        until("it is heard", () -> steps(rider).size() >= numbers.length);
        assertThat(steps(rider))
                .containsExactlyElementsOf(java.util.Arrays.stream(numbers).boxed().toList());
    }

    private static double counted(String outcome) {
        return service.bean(MeterRegistry.class)
                .get("blytz.events.heard")
                .tags("topic", TOPIC, "outcome", outcome)
                .counter()
                .count();
    }

    private DeadLetter deadLetter(String reason) {
        until(
                reason,
                () ->
                        deadLetters.list(DEAD).stream()
                                .anyMatch(each -> each.reason().contains(reason)));
        return deadLetters.list(DEAD).stream()
                .filter(each -> each.reason().contains(reason))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void hasItsEffectOnceHoweverOftenTheEventComes() {
        var id = Ids.next();
        for (var n = 0; n < 10; n++) {
            probe.tell(id, TOPIC, rider, step(rider, 1));
        }
        probe.tell(TOPIC, rider, step(rider, 2));

        untilHeard(1, 2);
        assertThat(counted("repeated")).isGreaterThanOrEqualTo(9);
    }

    @Test
    void skipsTypesThatItDoesNotKnowWithoutReadingThem() {
        var headers = new RecordHeaders();
        headers.add("ce_id", Ids.next().toString().getBytes(UTF_8));
        headers.add("ce_type", "live.blytz.events.position.RiderFlew".getBytes(UTF_8));
        probe.tellRaw(TOPIC, rider.toString(), "not Avro".getBytes(UTF_8), headers);
        probe.tell(TOPIC, rider, step(rider, 1));

        untilHeard(1);
        assertThat(counted("skipped")).isPositive();
    }

    @Test
    void triesAgainAfterAFailureAndKeepsNothingOfTheFailedTry() {
        REFUSALS.put(rider, new AtomicInteger(2));
        probe.tell(TOPIC, rider, step(rider, 1));
        probe.tell(TOPIC, rider, step(rider, 2));

        untilHeard(1, 2);
    }

    @Test
    void waitsAsLongAsSomethingIsAway() {
        OUTAGES.put(rider, new AtomicInteger(7));
        probe.tell(TOPIC, rider, step(rider, 1));
        probe.tell(TOPIC, rider, step(rider, 2));

        untilHeard(1, 2);
        assertThat(deadLetters.list(DEAD)).noneMatch(each -> rider.toString().equals(each.key()));
    }

    @Test
    void putsAsideWhatFailsForGoodAndTakesItBackWhenItIsReplayed() {
        REFUSALS.put(rider, new AtomicInteger(5));
        var id = probe.tell(TOPIC, rider, step(rider, 1));
        probe.tell(TOPIC, rider, step(rider, 2));

        untilHeard(2);
        until(
                "there is a dead letter",
                () ->
                        deadLetters.list(DEAD).stream()
                                .anyMatch(each -> id.toString().equals(each.id())));
        var letter =
                deadLetters.list(DEAD).stream()
                        .filter(each -> id.toString().equals(each.id()))
                        .findFirst()
                        .orElseThrow();
        assertThat(letter.reason()).isEqualTo("IllegalStateException: no map of that place");
        assertThat(letter.topic()).isEqualTo(TOPIC);
        assertThat(letter.type()).isEqualTo(RiderMoved.class.getName());

        assertThat(deadLetters.replay(DEAD, each -> id.toString().equals(each.id()))).hasSize(1);

        until("it is heard again", () -> steps(rider).equals(List.of(2, 1)));
        assertThat(deadLetters.list(DEAD))
                .filteredOn(each -> id.toString().equals(each.id()))
                .singleElement()
                .extracting(DeadLetter::replayed)
                .isEqualTo(true);
        assertThat(deadLetters.replay(DEAD, each -> id.toString().equals(each.id()))).isEmpty();
    }

    @Test
    void putsRubbishAsideAtOnceAndMovesOn() {
        var good = probe.codec().encode(TOPIC, step(rider, 9));
        var cut = java.util.Arrays.copyOf(good, good.length - 3);
        var unknownSchema = good.clone();
        unknownSchema[1] = 0x7F;
        var noFormat = "hello".getBytes(UTF_8);
        var key = rider.toString();

        probe.tellRaw(TOPIC, key, cut, headers());
        probe.tellRaw(TOPIC, key, unknownSchema, headers());
        probe.tellRaw(TOPIC, key, noFormat, headers());
        probe.tellRaw(TOPIC, key, null, headers());
        probe.tellRaw(TOPIC, null, good, headers());
        probe.tellRaw(TOPIC, key, good, without("ce_id"));
        probe.tellRaw(TOPIC, key, good, without("ce_type"));
        probe.tellRaw(TOPIC, key, good, with("ce_id", "seven"));
        probe.tellRaw(TOPIC, key, good, with("ce_time", "noon"));
        probe.tellRaw(TOPIC, key, forgedLength(good), headers());
        probe.tell(TOPIC, rider, step(rider, 1));

        untilHeard(1);
        deadLetter("the registry knows no schema");
        deadLetter("not in Confluent's format");
        deadLetter("the record is empty");
        deadLetter("the key is missing");
        deadLetter("header ce_id is missing");
        deadLetter("header ce_type is missing");
        deadLetter("UUID");
        deadLetter("noon");
        assertThat(deadLetters.open().get(DEAD)).isGreaterThanOrEqualTo(10);
    }

    /** Of a type that somebody else tells elsewhere: not ours to judge, and in nobody's way. */
    @Test
    void ignoresAnEventThatStrayedIntoTheWrongTopic() {
        var stray = new PayoutSent(rider, rider, new Money(100L, "PHP"), "x", Instant.EPOCH);
        var id = probe.tell(TOPIC, rider, stray);
        probe.tell(TOPIC, rider, step(rider, 1));

        untilHeard(1);
        assertThat(deadLetters.list(DEAD)).noneMatch(each -> id.toString().equals(each.id()));
    }

    @Test
    void putsAsideARecordThatIsNotWhatItsHeaderSays() {
        var stray = new PayoutSent(rider, rider, new Money(100L, "PHP"), "x", Instant.EPOCH);
        probe.tellRaw(TOPIC, rider.toString(), probe.codec().encode(TOPIC, stray), headers());
        probe.tell(TOPIC, rider, step(rider, 1));

        untilHeard(1);
        deadLetter("ce_type does not name the record's type");
    }

    @Test
    void continuesTheTraceOfTheTeller() {
        var trace = UUID.randomUUID().toString().replace("-", "");
        var headers = probe.codec().headers(Ids.next(), step(rider, 1));
        headers.add("traceparent", ("00-" + trace + "-00f067aa0ba902b7-01").getBytes(UTF_8));
        probe.tellRaw(
                TOPIC, rider.toString(), probe.codec().encode(TOPIC, step(rider, 1)), headers);

        untilHeard(1);
        assertThat(TRACES.get(rider)).isEqualTo(trace);
    }

    private Headers headers() {
        return probe.codec().headers(Ids.next(), step(rider, 9));
    }

    private Headers without(String name) {
        return headers().remove(name);
    }

    private Headers with(String name, String value) {
        return without(name).add(name, value.getBytes(UTF_8));
    }

    /** Its first string claims to be two gigabytes long. */
    private static byte[] forgedLength(byte[] good) {
        var forged = good.clone();
        forged[5] = (byte) 0xFE;
        forged[6] = (byte) 0xFF;
        forged[7] = (byte) 0xFF;
        forged[8] = (byte) 0xFF;
        forged[9] = 0x0F;
        return forged;
    }
}
