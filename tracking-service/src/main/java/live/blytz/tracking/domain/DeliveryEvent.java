package live.blytz.tracking.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a delivery. */
public sealed interface DeliveryEvent {

    Instant at();

    record Created(Instant at) implements DeliveryEvent {}

    record Offered(UUID riderId, double metresToPickup, Instant expiresAt, Instant at)
            implements DeliveryEvent {}

    record StatusChanged(DeliveryStatus from, DeliveryStatus to, @Nullable String notes, Instant at)
            implements DeliveryEvent {}

    record Completed(UUID riderId, double metres, Instant at) implements DeliveryEvent {}

    record FenceCrossed(Fence fence, boolean entered, Instant at) implements DeliveryEvent {}

    record EtaChanged(Instant eta, Instant at) implements DeliveryEvent {}
}
