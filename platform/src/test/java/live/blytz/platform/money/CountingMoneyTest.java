package live.blytz.platform.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CountingMoneyTest {

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void keepsEveryCent() {
        assertThat(Money.of(2550, "USD").plus(Money.of(1, "USD"))).hasToString("25.51 USD");
    }

    @Test
    void refusesToMixCurrencies() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of(1, "USD").plus(Money.of(1, "PHP")));
    }

    @Test
    void throwsBeforeItOverflows() {
        assertThat(
                        org.assertj.core.api.Assertions.catchThrowable(
                                () -> Money.of(Long.MAX_VALUE, "USD").plus(Money.of(1, "USD"))))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void roundsSharesHalfToEven() {
        assertThat(Money.of(250, "USD").basisPoints(100)).isEqualTo(Money.of(2, "USD"));
        assertThat(Money.of(350, "USD").basisPoints(100)).isEqualTo(Money.of(4, "USD"));
    }

    @Test
    void travelsAsAmountAndCurrency() {
        var text = json.writeValueAsString(Money.of(2550, "USD"));

        assertThat(text).isEqualTo("{\"amount\":\"25.50\",\"currency\":\"USD\"}");
        assertThat(json.readValue(text, Money.class)).isEqualTo(Money.of(2550, "USD"));
    }

    @Test
    void hasAsManyDigitsAsItsCurrency() {
        assertThat(Money.of(500, "JPY")).hasToString("500 JPY");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.parse(new BigDecimal("10.005"), "USD"));
    }

    @Test
    void isNeverWrittenOutWhenItIsAbsurd() {
        for (var absurd : new String[] {"1e999999999", "-1e999999999", "1e-999999999"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Money.parse(new BigDecimal(absurd), "PHP"))
                    .satisfies(refusal -> assertThat(refusal.getMessage()).hasSizeLessThan(100));
        }
    }
}
