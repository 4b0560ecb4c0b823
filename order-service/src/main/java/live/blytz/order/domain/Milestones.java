package live.blytz.order.domain;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When an order came to each status. */
public record Milestones(
        Instant placedAt,
        @Nullable Instant paidAt,
        @Nullable Instant shippedAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant cancelledAt) {

    public static Milestones placed(Instant at) {
        return new Milestones(at, null, null, null, null);
    }

    Milestones reached(OrderStatus status, Instant at) {
        return switch (status) {
            case PENDING -> this;
            case PAID -> new Milestones(placedAt, at, shippedAt, deliveredAt, cancelledAt);
            case SHIPPED -> new Milestones(placedAt, paidAt, at, deliveredAt, cancelledAt);
            case DELIVERED -> new Milestones(placedAt, paidAt, shippedAt, at, cancelledAt);
            case CANCELLED -> new Milestones(placedAt, paidAt, shippedAt, deliveredAt, at);
        };
    }

    /** When it came to the status that it has. */
    public Instant last() {
        return Stream.of(cancelledAt, deliveredAt, shippedAt, paidAt)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(placedAt);
    }
}
