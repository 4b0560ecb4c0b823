package live.blytz.payment.domain;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The life of a payment. */
public enum PaymentStatus {
    /** Waits to be charged. */
    PENDING,
    /** The processor was asked, or is about to be, and has not answered yet. */
    PROCESSING,
    /** The buyer's bank wants to hear from the buyer, who has until a deadline. */
    REQUIRES_ACTION,
    /** The money is captured. */
    COMPLETED,
    /** The processor said no, or there was nothing to charge; the buyer may ask again. */
    FAILED,
    /** All of it went back. */
    REFUNDED;

    private static final Map<PaymentStatus, Set<PaymentStatus>> NEXT =
            Map.ofEntries(
                    entry(PENDING, Set.of(PROCESSING, FAILED)),
                    entry(PROCESSING, Set.of(REQUIRES_ACTION, COMPLETED, FAILED)),
                    entry(REQUIRES_ACTION, Set.of(COMPLETED, FAILED)),
                    entry(FAILED, Set.of(PENDING)),
                    entry(COMPLETED, Set.of(REFUNDED)),
                    entry(REFUNDED, Set.of()));

    public Set<PaymentStatus> next() {
        return NEXT.getOrDefault(this, Set.of());
    }

    PaymentStatus to(PaymentStatus wanted) {
        if (!next().contains(wanted)) {
            throw new IllegalStateException("A %s payment cannot be %s".formatted(this, wanted));
        }
        return wanted;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static PaymentStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
