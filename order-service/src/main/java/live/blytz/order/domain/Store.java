package live.blytz.order.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a store's parcels are fetched, as catalog told it at that time. */
public record Store(UUID id, @Nullable Address pickup, Instant asOf) {}
