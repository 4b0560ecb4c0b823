package live.blytz.catalog;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import live.blytz.events.Address;
import live.blytz.events.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * Where a rider fetches a store's parcels.
 *
 * @param country ISO 3166-1 alpha-2
 */
record Pickup(
        @NotBlank @Size(max = 120) String name,
        @Nullable @Size(max = 40) String phone,
        @NotBlank @Size(max = 200) String line1,
        @Nullable @Size(max = 200) String line2,
        @NotBlank @Size(max = 120) String city,
        @Nullable @Size(max = 120) String region,
        @Nullable @Size(max = 20) String postalCode,
        @NotNull @Pattern(regexp = "[A-Z]{2}", message = "two capital letters, like PH")
                String country,
        @Nullable @Valid Point location) {

    /** WGS 84, decimal degrees. */
    record Point(
            @NotNull @DecimalMin("-90") @DecimalMax("90") Double lat,
            @NotNull @DecimalMin("-180") @DecimalMax("180") Double lng) {}

    Address wire() {
        return new Address(
                name,
                phone,
                line1,
                line2,
                city,
                region,
                postalCode,
                country,
                location == null ? null : new GeoPoint(location.lat(), location.lng()));
    }
}
