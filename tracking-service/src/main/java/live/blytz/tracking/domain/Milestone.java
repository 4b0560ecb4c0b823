package live.blytz.tracking.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a parcel's story.
 *
 * @param status like {@code order_placed}, {@code picked_up}, {@code entered_drop_off}
 */
public record Milestone(
        String status,
        Instant timestamp,
        @Nullable GeoPoint location,
        @Nullable UUID riderId,
        @Nullable String notes) {}
