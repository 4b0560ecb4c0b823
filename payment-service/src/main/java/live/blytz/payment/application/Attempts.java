package live.blytz.payment.application;

import java.util.Optional;
import java.util.UUID;
import live.blytz.payment.domain.Attempt;
import org.jspecify.annotations.Nullable;

/**
 * Each time the processor was asked; a payment has at most one that is open, and one that captured.
 */
public interface Attempts {

    void open(Attempt attempt);

    /** The attempt that has not ended. */
    Optional<Attempt> openOf(UUID payment);

    /**
     * Ends it, once.
     *
     * @return false when it has ended before, or never began: nothing is to be done any more
     */
    boolean end(UUID payment, int attempt, boolean captured, @Nullable String transactionId);
}
