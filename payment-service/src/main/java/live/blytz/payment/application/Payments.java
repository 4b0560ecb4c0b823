package live.blytz.payment.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import live.blytz.payment.domain.Attempt;
import live.blytz.payment.domain.Payment;
import live.blytz.payment.domain.PaymentStatus;
import live.blytz.payment.domain.Refund;
import org.jspecify.annotations.Nullable;

public interface Payments {

    /**
     * @return false when there is one for this purpose already
     */
    boolean add(Payment payment);

    Optional<Payment> find(UUID id);

    /** Until the transaction ends, nobody else moves it. */
    Optional<Payment> lock(UUID id);

    Optional<Payment> lockOrder(UUID orderId);

    void save(Payment payment);

    void open(Attempt attempt);

    /** The attempt that has not ended. */
    Optional<Attempt> openAttempt(UUID payment);

    /**
     * @return false when this attempt has ended before: nothing is to be done any more
     */
    boolean end(UUID payment, int attempt, boolean captured, @Nullable String transactionId);

    void add(Refund refund);

    Optional<Refund> refund(UUID id);

    List<Refund> refundsOf(UUID payment);

    void save(Refund refund);

    List<Payment> list(Query query);

    /**
     * @param buyer null asks for everybody's
     * @param after the id of the last one seen; the newest come first
     */
    record Query(
            @Nullable UUID buyer,
            @Nullable UUID seller,
            @Nullable UUID orderId,
            @Nullable PaymentStatus status,
            @Nullable UUID after,
            int limit) {}
}
