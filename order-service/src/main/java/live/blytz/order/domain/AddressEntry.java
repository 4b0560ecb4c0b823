package live.blytz.order.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One address in somebody's book; at most one of them is the default. */
public record AddressEntry(
        UUID id,
        UUID owner,
        @Nullable String label,
        Address address,
        boolean isDefault,
        long version) {}
