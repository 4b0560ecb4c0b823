package live.blytz.order.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the paying is.
 *
 * @param dueAt unknown until the stock is reserved
 * @param payment the one that was captured
 */
public record Dues(@Nullable Instant dueAt, @Nullable UUID payment, @Nullable Decline lastDecline) {

    static final Dues NONE_YET = new Dues(null, null, null);

    Dues dueAt(Instant time) {
        return new Dues(time, payment, lastDecline);
    }

    Dues paidBy(UUID captured) {
        return new Dues(dueAt, captured, lastDecline);
    }

    Dues declined(Decline decline) {
        return new Dues(dueAt, payment, decline);
    }
}
