package live.blytz.payment.domain;

import java.time.Instant;
import java.util.UUID;
import live.blytz.platform.money.Money;
import org.jspecify.annotations.Nullable;

/** Money of a seller or rider on its way to their account at the processor. */
public record Payout(
        UUID id,
        UUID payee,
        Wallet wallet,
        Money amount,
        MoveStatus status,
        @Nullable String transactionId,
        Instant createdAt) {

    /** It changes once, at its end. */
    public long version() {
        return status == MoveStatus.REQUESTED ? 1 : 2;
    }
}
