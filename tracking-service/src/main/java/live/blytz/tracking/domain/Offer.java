package live.blytz.tracking.domain;

import java.time.Instant;
import java.util.UUID;

/** A rider was asked to bring a parcel, and may answer until then. */
public record Offer(UUID riderId, Instant expiresAt) {

    public boolean isFor(UUID rider, Instant now) {
        return riderId.equals(rider) && now.isBefore(expiresAt);
    }
}
