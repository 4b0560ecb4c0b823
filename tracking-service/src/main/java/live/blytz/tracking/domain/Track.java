package live.blytz.tracking.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One point of a rider's way.
 *
 * @param at by the device's clock: points are ordered by it, however late they arrive
 * @param heading degrees clockwise from north
 * @param speed kilometres per hour
 */
public record Track(
        GeoPoint location, Instant at, @Nullable Double heading, @Nullable Double speed) {}
