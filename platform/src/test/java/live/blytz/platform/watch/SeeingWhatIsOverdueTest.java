package live.blytz.platform.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import live.blytz.platform.test.MutableClock;
import org.junit.jupiter.api.Test;

class SeeingWhatIsOverdueTest {

    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-20T20:00:00Z"));
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Overdue overdue = new Overdue("orders", meters, clock);

    @Test
    void countsFromTheSweepThatFoundItFirst() {
        overdue.found(List.of("a", "b"));
        clock.advance(Duration.ofSeconds(40));
        overdue.found(List.of("b", "c"));
        clock.advance(Duration.ofSeconds(2));

        assertThat(age()).isEqualTo(42);
    }

    @Test
    void isOverWhenTheSweepFindsItNoMore() {
        overdue.found(List.of("a"));
        clock.advance(Duration.ofSeconds(40));
        overdue.found(List.of());

        assertThat(age()).isZero();
    }

    private double age() {
        return meters.get("blytz.overdue.age").tag("what", "orders").gauge().value();
    }
}
