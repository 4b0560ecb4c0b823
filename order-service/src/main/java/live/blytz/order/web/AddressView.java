package live.blytz.order.web;

import java.util.UUID;
import live.blytz.order.domain.AddressEntry;
import live.blytz.order.domain.GeoPoint;
import org.jspecify.annotations.Nullable;

record AddressView(
        UUID id,
        @Nullable String label,
        String name,
        @Nullable String phone,
        String line1,
        @Nullable String line2,
        String city,
        @Nullable String region,
        @Nullable String postalCode,
        String country,
        @Nullable GeoPoint location,
        boolean isDefault) {

    static AddressView of(AddressEntry entry) {
        var address = entry.address();
        return new AddressView(
                entry.id(),
                entry.label(),
                address.name(),
                address.phone(),
                address.line1(),
                address.line2(),
                address.city(),
                address.region(),
                address.postalCode(),
                address.country(),
                address.location(),
                entry.isDefault());
    }
}
