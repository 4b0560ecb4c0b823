package live.blytz.order.domain;

import org.jspecify.annotations.Nullable;

/**
 * Where a parcel is fetched or brought. Written into the order as it was, never looked up again.
 */
public record Address(
        String name,
        @Nullable String phone,
        String line1,
        @Nullable String line2,
        String city,
        @Nullable String region,
        @Nullable String postalCode,
        String country,
        @Nullable GeoPoint location) {}
