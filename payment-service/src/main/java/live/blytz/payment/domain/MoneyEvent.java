package live.blytz.payment.domain;

import java.time.Instant;
import java.util.UUID;
import live.blytz.platform.money.Money;

/** What the rest of the house may want to know. */
public sealed interface MoneyEvent {

    Instant at();

    record Captured(Payment payment, UUID orderId, Instant at) implements MoneyEvent {}

    record Declined(Payment payment, UUID orderId, String reason, Instant at)
            implements MoneyEvent {}

    /**
     * @param payment after this refund
     */
    record Refunded(Payment payment, UUID orderId, Refund refund, Instant at)
            implements MoneyEvent {}

    record Held(UUID seller, UUID orderId, Money amount, Money commission, Instant at)
            implements MoneyEvent {}

    /**
     * @param available all that the seller can be paid out now
     */
    record Released(UUID seller, UUID orderId, Money amount, Money available, Instant at)
            implements MoneyEvent {}

    record RiderEarned(UUID rider, UUID deliveryId, UUID orderId, Money amount, Instant at)
            implements MoneyEvent {}

    record GiftPaid(Payment payment, Purpose.Gift gift, Instant at) implements MoneyEvent {}

    record CardSaved(Card card, Instant at) implements MoneyEvent {}

    record CardRemoved(Card card, boolean othersLeft, Instant at) implements MoneyEvent {}

    record PayoutSent(Payout payout, String transactionId, Instant at) implements MoneyEvent {}
}
