package live.blytz.payment.domain;

import static live.blytz.payment.domain.Fixtures.NOON;
import static live.blytz.payment.domain.Fixtures.captured;
import static live.blytz.payment.domain.Fixtures.cents;
import static live.blytz.payment.domain.Fixtures.declined;
import static org.assertj.core.api.Assertions.assertThat;

import live.blytz.platform.money.Money;
import org.junit.jupiter.api.Test;

class RefundingAPaymentTest {

    @Test
    void isPromisedUpToWhatWasPaid() {
        var partly = promised(captured(), 100_00);

        assertThat(partly.refundable()).isEqualTo(cents(17_00));
        assertThat(partly.promise(cents(17_01)))
                .isEqualTo(new RefundOutcome.Refused(PaymentReason.REFUND_TOO_HIGH));
        assertThat(promised(partly, 17_00).refundable()).isEqualTo(cents(0));
    }

    @Test
    void isRefusedBeforeAnythingWasCaptured() {
        assertThat(declined().promise(cents(1)))
                .isEqualTo(new RefundOutcome.Refused(PaymentReason.NOT_REFUNDABLE));
    }

    @Test
    void isRefusedForNothingForLessAndForForeignMoney() {
        var invalid = new RefundOutcome.Refused(PaymentReason.REFUND_INVALID);

        assertThat(captured().promise(cents(0))).isEqualTo(invalid);
        assertThat(captured().promise(cents(-5))).isEqualTo(invalid);
        assertThat(captured().promise(Money.of(100, "PHP"))).isEqualTo(invalid);
    }

    @Test
    void leavesItCompletedUntilAllWentBack() {
        var half = promised(captured(), 50_00).refunded(cents(50_00), NOON);
        var all = promised(half, 67_00).refunded(cents(67_00), NOON);

        assertThat(half.status()).isEqualTo(PaymentStatus.COMPLETED);
        assertThat(all.status()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(all.returned()).isEqualTo(new Returned(cents(117_00), cents(117_00), NOON));
    }

    @Test
    void canBePromisedAgainAfterTheProcessorRefused() {
        assertThat(promised(captured(), 117_00).refundRefused(cents(117_00)).refundable())
                .isEqualTo(cents(117_00));
    }

    private static Payment promised(Payment payment, long minor) {
        return ((RefundOutcome.Promised) payment.promise(cents(minor))).payment();
    }
}
