package live.blytz.payment.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import live.blytz.payment.domain.Attempt;
import live.blytz.payment.domain.Payment;
import live.blytz.payment.domain.Payout;
import live.blytz.payment.domain.Refund;
import live.blytz.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A processor of payments. Every call that moves money carries a key of its own: an unknown outcome
 * is found out by asking again.
 */
public interface PaymentGateway {

    /** As it stands in a payment: stripe, paypal, square. */
    String name();

    /** Creates the user's customer once, and finds it again. */
    String customerOf(UUID user) throws Unreachable;

    /**
     * @param key makes a repeated attempt one
     */
    CardOutcome attach(String customer, String token, String key) throws Unreachable;

    void detach(String method) throws Unreachable;

    ChargeOutcome charge(Payment payment, Attempt attempt);

    /** What became of a charge that waits for its buyer. One that the bank refused stays so. */
    ChargeOutcome look(String transactionId);

    /** Ends a charge that waits for its buyer, unless it has ended by itself meanwhile. */
    ChargeOutcome withdraw(String transactionId);

    MoveOutcome refund(Refund refund, String transactionId);

    /** The payee's account at the processor, created once. */
    String accountOf(UUID payee) throws Unreachable;

    MoveOutcome transfer(Payout payout, String account);

    /** Empty when it is forged or stale. */
    Optional<Notice> verified(String payload, String signature);

    /** The processor cannot be asked now; nobody knows whether it heard. */
    final class Unreachable extends Exception {
        public Unreachable(String why, Throwable cause) {
            super(why, cause);
        }
    }

    sealed interface CardOutcome {
        record Attached(String method, String brand, String last4, int expMonth, int expYear)
                implements CardOutcome {}

        record Refused(String reason) implements CardOutcome {}
    }

    sealed interface ChargeOutcome {
        record Captured(String transactionId, Money amount, String response)
                implements ChargeOutcome {}

        record Declined(String reason, @Nullable String transactionId, String response)
                implements ChargeOutcome {}

        /**
         * The bank wants to hear from the buyer.
         *
         * @param url the page where it asks
         */
        record ActionRequired(String transactionId, String url, String response)
                implements ChargeOutcome {}

        /** Called off at the processor before the bank gave an answer. */
        record Withdrawn(String transactionId, String response) implements ChargeOutcome {}

        record Unknown(String why) implements ChargeOutcome {}
    }

    /** How a refund or transfer ended. */
    sealed interface MoveOutcome {
        record Sent(String transactionId) implements MoveOutcome {}

        record Refused(String why) implements MoveOutcome {}

        record Unknown(String why) implements MoveOutcome {}
    }

    /**
     * What the processor tells by itself.
     *
     * @param id the same each time it tells the same
     */
    record Notice(String id, String type, Instant at, @Nullable News news) {}

    sealed interface News {
        record Charged(UUID paymentId, int attempt, ChargeOutcome outcome) implements News {}

        record Refunded(UUID refundId, MoveOutcome outcome) implements News {}
    }
}
