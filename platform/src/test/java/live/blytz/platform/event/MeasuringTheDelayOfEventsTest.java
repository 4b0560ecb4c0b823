package live.blytz.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import live.blytz.platform.test.MutableClock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class MeasuringTheDelayOfEventsTest {

    private static final Instant TOLD = Instant.parse("2026-11-20T20:00:00Z");

    private final MutableClock clock = new MutableClock(TOLD);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Delays delays = new Delays("order", meters, clock);

    @Test
    void growsWhileAHandlerHangs() {
        delays.taken(record(0));
        clock.advance(Duration.ofSeconds(70));

        assertThat(delay()).isEqualTo(70);
    }

    @Test
    void isThatOfTheWorstPartition() {
        clock.advance(Duration.ofSeconds(30));
        delays.taken(record(0));
        delays.taken(record(1));
        delays.done(record(1));

        assertThat(delay()).isEqualTo(30);
    }

    @Test
    void goesOnBetweenTries() {
        delays.taken(record(0));
        delays.failed(record(0));
        clock.advance(Duration.ofSeconds(5));

        assertThat(delay()).isEqualTo(5);
    }

    @Test
    void endsWithTheEffectOrTheDeadLetter() {
        delays.taken(record(0));
        delays.failed(record(0));
        clock.advance(Duration.ofSeconds(16));
        assertThat(delay()).isZero();

        delays.taken(record(0));
        delays.done(record(0));
        assertThat(delay()).isZero();
    }

    private double delay() {
        return meters.get("blytz.events.delay").tag("topic", "order").gauge().value();
    }

    private static ConsumerRecord<String, byte[]> record(int partition) {
        return new ConsumerRecord<>(
                "order",
                partition,
                0,
                TOLD.toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                0,
                "key",
                new byte[0],
                new RecordHeaders(),
                Optional.empty());
    }
}
