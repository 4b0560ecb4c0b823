package live.blytz.payment.domain;

import static live.blytz.payment.domain.Fixtures.NOON;
import static live.blytz.payment.domain.Fixtures.captured;
import static live.blytz.payment.domain.Fixtures.cents;
import static live.blytz.payment.domain.Fixtures.challenged;
import static live.blytz.payment.domain.Fixtures.declined;
import static live.blytz.payment.domain.Fixtures.due;
import static live.blytz.payment.domain.Fixtures.processing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
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
        assertThat(Attempt.of(again, "cus_1", "pm_1", "visa 4242", null, Fixtures.NOON).key())
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

    @Test
    void hasItsBuyerThereFromTheSecondAttemptOn() {
        assertThat(processing().isBuyerThere()).isFalse();
        assertThat(declined().askedAgain(null).attempted().isBuyerThere()).isTrue();
    }

    @Test
    void waitsForTheBuyerWhileTheirBankAsks() {
        var payment = challenged();

        assertThat(payment.status()).isEqualTo(PaymentStatus.REQUIRES_ACTION);
        assertThat(payment.isChallengeAwaited(NOON.plusSeconds(899))).isTrue();
        assertThat(payment.isChallengeAwaited(NOON.plusSeconds(900))).isFalse();
        assertThat(payment.mayBeAskedAgain()).isFalse();
        assertThat(payment.isCaptured()).isFalse();
    }

    @Test
    void doesNotWaitForTheBuyerLongerThanTheOrderDoes() {
        var payment = challenged(Duration.ofHours(2));

        assertThat(payment.isChallengeAwaited(NOON.plusSeconds(1_799))).isTrue();
        assertThat(payment.isChallengeAwaited(NOON.plusSeconds(1_800))).isFalse();
    }

    @Test
    void isChallengedOnlyWhileTheProcessorIsAsked() {
        assertThatThrownBy(() -> due().challenged(Receipt.NONE, "https://x", Duration.ZERO, NOON))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(
                        () -> captured().challenged(Receipt.NONE, "https://x", Duration.ZERO, NOON))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void forgetsTheChallengeWhenItIsOver() {
        assertThat(challenged().captured(Receipt.NONE).challenge()).isNull();
        assertThat(challenged().declined(Receipt.NONE).challenge()).isNull();
        assertThat(challenged().declined(Receipt.NONE).mayBeAskedAgain()).isTrue();
    }

    @Test
    void goesOnWithAnotherCardOnceTheChallengeIsAbandoned() {
        var card = UUID.randomUUID();
        var payment = challenged().challengeAbandoned(card);

        assertThat(payment.status()).isEqualTo(PaymentStatus.REQUIRES_ACTION);
        assertThat(payment.isChallengeAwaited(NOON)).isFalse();
        assertThat(payment.isNextAskedFor()).isTrue();
        assertThat(payment.wantedCard()).isEqualTo(card);
        assertThat(payment.calledOffNow().isNextAskedFor()).isFalse();
    }

    @Test
    void doesNotWaitForTheBuyerOfACancelledOrder() {
        var payment = challenged().calledOffNow();

        assertThat(payment.status()).isEqualTo(PaymentStatus.REQUIRES_ACTION);
        assertThat(payment.isChallengeAwaited(NOON)).isFalse();
        assertThat(payment.captured(Receipt.NONE).refundable()).isEqualTo(cents(117_00));
        assertThat(payment.declined(Receipt.NONE).mayBeAskedAgain()).isFalse();
    }
}
