package live.blytz.payment.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import live.blytz.payment.domain.Payment;
import live.blytz.payment.domain.PaymentStatus;
import org.jspecify.annotations.Nullable;

public interface Payments {

    /**
     * @return false when there is one for this purpose already, or nothing is owed for it any more
     */
    boolean add(Payment payment);

    /** For this order nothing is owed, and nothing is known yet: what comes late is not added. */
    void forgo(UUID orderId);

    Optional<Payment> find(UUID id);

    /** Until the transaction ends, nobody else moves it. */
    Optional<Payment> lock(UUID id);

    Optional<Payment> lockOrder(UUID orderId);

    void save(Payment payment);

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
