package live.blytz.payment.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One time that the processor is asked to charge. Whatever happens to the answer, asking again with
 * the same key charges at most once.
 *
 * @param key the processor's idempotency key
 * @param customer the buyer, as the processor calls them
 * @param method the card, as the processor calls it
 * @param label the card in words, like {@code visa 4242}
 * @param returnUrl where the bank sends the buyer back to; null = the buyer is not there
 */
public record Attempt(
        UUID paymentId,
        int number,
        String key,
        String customer,
        String method,
        String label,
        @Nullable String returnUrl,
        Instant startedAt) {

    public static Attempt of(
            Payment payment,
            String customer,
            String method,
            String label,
            @Nullable String returnUrl,
            Instant now) {
        return new Attempt(
                payment.id(),
                payment.attempts(),
                "%s-%s-attempt-%d"
                        .formatted(
                                payment.purpose().word(),
                                payment.purpose().id(),
                                payment.attempts()),
                customer,
                method,
                label,
                returnUrl,
                now);
    }
}
