package live.blytz.order.domain;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Where an order stands, and the one table of steps from there. */
public enum OrderStatus {
    PENDING,
    PAID,
    SHIPPED,
    DELIVERED,
    CANCELLED;

    static final Map<OrderStatus, Set<OrderStatus>> STEPS =
            Map.of(
                    PENDING, EnumSet.of(PAID, CANCELLED),
                    PAID, EnumSet.of(SHIPPED, CANCELLED),
                    SHIPPED, EnumSet.of(DELIVERED, CANCELLED),
                    DELIVERED, Set.of(),
                    CANCELLED, Set.of());

    public boolean canBecome(OrderStatus next) {
        return STEPS.getOrDefault(this, Set.of()).contains(next);
    }

    public boolean isLast() {
        return STEPS.getOrDefault(this, Set.of()).isEmpty();
    }

    /** As it stands in JSON and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
