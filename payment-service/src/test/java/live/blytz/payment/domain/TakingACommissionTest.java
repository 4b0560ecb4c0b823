package live.blytz.payment.domain;

import static live.blytz.payment.domain.Fixtures.cents;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TakingACommissionTest {

    private final Commission commission = new Commission(800, 50, 40_00);

    @Test
    void isAShareOfTheSale() {
        assertThat(commission.on(cents(100_00))).isEqualTo(cents(8_00));
    }

    @Test
    void hasAFloorAndACeiling() {
        assertThat(commission.on(cents(1_00))).isEqualTo(cents(50));
        assertThat(commission.on(cents(10_000_00))).isEqualTo(cents(40_00));
    }

    @Test
    void neverTakesMoreThanTheSale() {
        assertThat(commission.on(cents(20))).isEqualTo(cents(20));
    }

    @Test
    void refusesSettingsThatMakeNoSense() {
        assertThatThrownBy(() -> new Commission(10_001, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Commission(800, 2, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
