package live.blytz.tracking.domain;

import org.jspecify.annotations.Nullable;

/** Where a parcel is fetched or brought, as the rider needs to know it. */
public record Stop(
        String name,
        @Nullable String phone,
        String line1,
        @Nullable String line2,
        String city,
        String country,
        GeoPoint location) {}
