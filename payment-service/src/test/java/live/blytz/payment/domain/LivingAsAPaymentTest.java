package live.blytz.payment.domain;

import static live.blytz.payment.domain.Fixtures.captured;
import static live.blytz.payment.domain.Fixtures.cents;
import static live.blytz.payment.domain.Fixtures.declined;
import static live.blytz.payment.domain.Fixtures.due;
import static live.blytz.payment.domain.Fixtures.processing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LivingAsAPaymentTest {

    @ParameterizedTest
    @EnumSource
    void knowsWhatComesAfterEachStatus(PaymentStatus status) {
        assertThat(PaymentStatus.of(status.word())).isEqualTo(status);
        assertThat(status.next().isEmpty()).isEqualTo(status == PaymentStatus.REFUNDED);
    }

    @Test
    void reachesEveryStatus() {
        var reached =
                Arrays.stream(PaymentStatus.values())
                        .flatMap(status -> status.next().stream())
                        .collect(Collectors.toSet());

        assertThat(reached).isEqualTo(Set.of(PaymentStatus.values()));
    }

    @Test
    void isCapturedOnce() {
        assertThat(captured().status()).isEqualTo(PaymentStatus.COMPLETED);
        assertThatThrownBy(() -> captured().captured(Receipt.NONE))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isNeverCapturedWithoutAnAttempt() {
        assertThatThrownBy(() -> due().captured(Receipt.NONE))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void countsItsAttempts() {
        var again = declined().askedAgain(null).attempted();

        assertThat(again.attempts()).isEqualTo(2);
        assertThat(Attempt.of(again, "cus_1", "pm_1", "visa 4242", Fixtures.NOON).key())
                .isEqualTo("order-%s-attempt-2".formatted(Fixtures.ORDER));
    }

    @Test
    void countsAnAttemptWithoutACardToo() {
        var failed = due().withoutCard();

        assertThat(failed.status()).isEqualTo(PaymentStatus.FAILED);
        assertThat(failed.attempts()).isEqualTo(1);
        assertThat(failed.receipt().declineReason()).isEqualTo("no_payment_method");
    }

    @Test
    void mayBeAskedAgainOnlyAfterItFailed() {
        assertThat(declined().mayBeAskedAgain()).isTrue();
        assertThat(due().mayBeAskedAgain()).isFalse();
        assertThat(processing().mayBeAskedAgain()).isFalse();
        assertThat(captured().mayBeAskedAgain()).isFalse();
    }

    @Test
    void remembersWhichCardTheBuyerWants() {
        var card = UUID.randomUUID();

        assertThat(declined().askedAgain(card).wantedCard()).isEqualTo(card);
    }

    @Test
    void isOverWhenTheOrderIsCancelledBeforeACharge() {
        assertThat(due().calledOffNow().status()).isEqualTo(PaymentStatus.FAILED);
        assertThat(declined().calledOffNow().mayBeAskedAgain()).isFalse();
    }

    @Test
    void isSettledFirstWhenTheOrderIsCancelledDuringACharge() {
        var atTheProcessor = processing().calledOffNow();

        assertThat(atTheProcessor.status()).isEqualTo(PaymentStatus.PROCESSING);
        assertThat(atTheProcessor.captured(Receipt.NONE).refundable()).isEqualTo(cents(117_00));
    }
}
