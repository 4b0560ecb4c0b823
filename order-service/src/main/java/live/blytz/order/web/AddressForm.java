package live.blytz.order.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import live.blytz.order.domain.Address;
import live.blytz.order.domain.GeoPoint;
import org.jspecify.annotations.Nullable;

/** An address as its owner writes it. */
record AddressForm(
        @Nullable @Size(max = 50) String label,
        @NotBlank @Size(max = 100) String name,
        @Nullable @Pattern(regexp = "\\+?[0-9 ()./-]{4,30}", message = "is not a phone number")
                String phone,
        @NotBlank @Size(max = 200) String line1,
        @Nullable @Size(max = 200) String line2,
        @NotBlank @Size(max = 100) String city,
        @Nullable @Size(max = 100) String region,
        @Nullable @Size(max = 20) String postalCode,
        @NotNull @Pattern(regexp = "[A-Z]{2}", message = "must be two capital letters, ISO 3166-1")
                String country,
        @Nullable @Valid Location location,
        @Nullable Boolean isDefault) {

    record Location(
            @NotNull @DecimalMin("-90") @DecimalMax("90") Double lat,
            @NotNull @DecimalMin("-180") @DecimalMax("180") Double lng) {}

    Address address() {
        return new Address(
                name.strip(),
                phone,
                line1.strip(),
                line2,
                city.strip(),
                region,
                postalCode,
                country,
                location == null ? null : new GeoPoint(location.lat(), location.lng()));
    }

    boolean asDefault() {
        return Boolean.TRUE.equals(isDefault);
    }
}
