package live.blytz.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import live.blytz.platform.problem.Refusal;
import org.junit.jupiter.api.Test;

class ChoosingAPeriodTest {

    private static final Instant NOW = Instant.parse("2026-03-31T23:59:59Z");

    @Test
    void isTheLastThirtyDaysByItself() {
        assertThat(Period.of(null, null, NOW))
                .isEqualTo(new Period(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 31)));
    }

    @Test
    void refusesAnEndBeforeItsBeginning() {
        var day = LocalDate.of(2026, 3, 2);

        assertThatThrownBy(() -> Period.of(day, day.minusDays(1), NOW)).isInstanceOf(Refusal.class);
    }

    @Test
    void refusesMoreThanAYear() {
        assertThatThrownBy(() -> Period.of(LocalDate.of(2020, 1, 1), null, NOW))
                .isInstanceOf(Refusal.class);
    }
}
