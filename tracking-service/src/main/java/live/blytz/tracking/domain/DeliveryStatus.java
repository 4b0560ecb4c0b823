package live.blytz.tracking.domain;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The life of a delivery, in one table. */
public enum DeliveryStatus {
    /** For a rider. */
    WAITING,
    /** One rider was asked and has not answered. */
    OFFERED,
    /** A rider is on the way to the pickup. */
    ACCEPTED,
    /** The parcel is with the rider. */
    PICKED_UP,
    DELIVERED,
    /** The rider came and could not hand it over. */
    FAILED,
    /** The order was called off before the pickup. */
    CANCELLED;

    private static final Map<DeliveryStatus, Set<DeliveryStatus>> NEXT =
            Map.of(
                    WAITING, Set.of(OFFERED, CANCELLED),
                    OFFERED, Set.of(WAITING, ACCEPTED, CANCELLED),
                    ACCEPTED, Set.of(WAITING, PICKED_UP, CANCELLED),
                    PICKED_UP, Set.of(DELIVERED, FAILED),
                    DELIVERED, Set.of(),
                    FAILED, Set.of(),
                    CANCELLED, Set.of());

    public boolean mayBecome(DeliveryStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    public boolean isOver() {
        return NEXT.getOrDefault(this, Set.of()).isEmpty();
    }

    /** A rider is bound to it. */
    public boolean isRidden() {
        return this == ACCEPTED || this == PICKED_UP;
    }

    /** As it is called on the wire. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
