package live.blytz.payment.domain;

import java.time.Instant;
import java.util.UUID;
import live.blytz.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A promise to send money back. The row stays for ever: it says who wanted it, why, and how it
 * ended.
 *
 * @param askedBy a person, or null when the order was cancelled
 */
public record Refund(
        UUID id,
        UUID paymentId,
        Money amount,
        String reason,
        @Nullable UUID askedBy,
        MoveStatus status,
        @Nullable String transactionId,
        Instant createdAt) {}
