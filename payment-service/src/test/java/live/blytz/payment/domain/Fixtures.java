package live.blytz.payment.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import live.blytz.platform.money.Money;

/** A world in words. */
final class Fixtures {

    static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    static final UUID ALICE = UUID.fromString("00000000-0000-7000-8000-00000000000a");
    static final UUID SELLER = UUID.fromString("00000000-0000-7000-8000-00000000000b");
    static final UUID ORDER = UUID.fromString("00000000-0000-7000-8000-00000000000c");
    static final UUID PAYMENT = UUID.fromString("00000000-0000-7000-8000-00000000000d");
    static final Commission EIGHT_PERCENT = new Commission(800, 0, 100_000);

    private Fixtures() {}

    static Money cents(long minor) {
        return Money.of(minor, "USD");
    }

    /** 100.00 for the thing, 5.00 shipping, 12.00 tax. */
    static Payment due() {
        return Payment.due(
                PAYMENT,
                new Purpose.Order(ORDER),
                ALICE,
                SELLER,
                "stripe",
                Shares.of(cents(100_00), cents(5_00), cents(12_00), EIGHT_PERCENT),
                NOON.plusSeconds(1_800),
                NOON);
    }

    static Payment processing() {
        return due().attempted();
    }

    static Payment captured() {
        return processing().captured(new Receipt("visa 4242", "pi_1", "{}", null));
    }

    static Payment declined() {
        return processing().declined(new Receipt("visa 0002", "pi_1", "{}", "card_declined"));
    }

    /** The bank asks Alice, who pressed pay; the order waits another half an hour. */
    static Payment challenged() {
        return challenged(Duration.ofMinutes(15));
    }

    static Payment challenged(Duration patience) {
        return declined()
                .askedAgain(null)
                .attempted()
                .challenged(
                        new Receipt("visa 3155", "pi_2", "{}", null),
                        "https://bank.test/ask",
                        patience,
                        NOON);
    }

    static Refund refundOf(long minor) {
        return new Refund(
                UUID.randomUUID(),
                PAYMENT,
                cents(minor),
                "broken",
                null,
                MoveStatus.REQUESTED,
                null,
                NOON);
    }
}
