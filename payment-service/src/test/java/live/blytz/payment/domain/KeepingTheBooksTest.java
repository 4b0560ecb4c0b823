package live.blytz.payment.domain;

import static live.blytz.payment.domain.Fixtures.NOON;
import static live.blytz.payment.domain.Fixtures.ORDER;
import static live.blytz.payment.domain.Fixtures.SELLER;
import static live.blytz.payment.domain.Fixtures.captured;
import static live.blytz.payment.domain.Fixtures.cents;
import static live.blytz.payment.domain.Fixtures.refundOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeepingTheBooksTest {

    @Test
    void refusesWhatDoesNotBalance() {
        var oneSided = List.of(new Entry(Account.PROCESSOR, cents(1)));

        assertThatThrownBy(() -> new Posting(UUID.randomUUID(), "rubbish", null, oneSided))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givesEverybodyTheirShareOfACapture() {
        assertThat(sums(Posting.capture(captured())))
                .isEqualTo(
                        Map.of(
                                Account.PROCESSOR,
                                117_00L,
                                Account.held(SELLER),
                                -92_00L,
                                Account.COMMISSION,
                                -8_00L,
                                Account.DELIVERY,
                                -5_00L,
                                Account.TAX,
                                -12_00L));
    }

    @Test
    void knowsTheSamePostingAgain() {
        assertThat(Posting.capture(captured()).id()).isEqualTo(Posting.capture(captured()).id());
        assertThat(Posting.release(captured(), cents(1)).id())
                .isNotEqualTo(Posting.capture(captured()).id());
    }

    @Test
    void takesARefundFromWhereTheSellersShareIs() {
        var delivered = captured().releasedNow();

        assertThat(sums(Posting.refund(captured(), refundOf(117_00))))
                .containsEntry(Account.held(SELLER), 92_00L);
        assertThat(sums(Posting.refund(delivered, refundOf(117_00))))
                .containsEntry(Account.available(Wallet.SELLER, SELLER), 92_00L);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void endsWhereOneBigRefundEndsHoweverItIsCut(long seed) {
        var random = new Random(seed);
        var payment = captured();
        var all = new TreeMap<String, Long>();
        while (payment.refundable().isPositive()) {
            var part = 1 + random.nextLong(Math.min(payment.refundable().minor(), 9_99));
            Posting.refund(payment, refundOf(part))
                    .entries()
                    .forEach(
                            entry ->
                                    all.merge(
                                            entry.account().name(),
                                            entry.amount().minor(),
                                            Long::sum));
            payment =
                    ((RefundOutcome.Promised) payment.promise(cents(part)))
                            .payment()
                            .refunded(cents(part), NOON);
        }
        var atOnce = new TreeMap<String, Long>();
        sums(Posting.refund(captured(), refundOf(117_00)))
                .forEach((account, sum) -> atOnce.put(account.name(), sum));

        assertThat(all).isEqualTo(atOnce);
    }

    @Test
    void paysTheRiderFromShipping() {
        var rider = UUID.randomUUID();

        assertThat(sums(Posting.riderEarning(UUID.randomUUID(), ORDER, rider, cents(6_00))))
                .isEqualTo(
                        Map.of(
                                Account.DELIVERY,
                                6_00L,
                                Account.available(Wallet.RIDER, rider),
                                -6_00L));
    }

    @Test
    void setsAPayoutAsideUntilTheProcessorSentIt() {
        var payout =
                new Payout(
                        UUID.randomUUID(),
                        SELLER,
                        Wallet.SELLER,
                        cents(92_00),
                        MoveStatus.REQUESTED,
                        null,
                        NOON);

        assertThat(sums(Posting.payoutRequested(payout)))
                .containsEntry(Account.IN_TRANSIT, -92_00L);
        assertThat(sums(Posting.payoutSent(payout)))
                .isEqualTo(Map.of(Account.IN_TRANSIT, 92_00L, Account.PROCESSOR, -92_00L));
        assertThat(sums(Posting.payoutRefused(payout)))
                .containsEntry(Account.available(Wallet.SELLER, SELLER), -92_00L);
    }

    private static Map<Account, Long> sums(Posting posting) {
        var sums = new java.util.HashMap<Account, Long>();
        posting.entries()
                .forEach(entry -> sums.merge(entry.account(), entry.amount().minor(), Long::sum));
        return sums;
    }
}
