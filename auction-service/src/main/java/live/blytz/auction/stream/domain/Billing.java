package live.blytz.auction.stream.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is announced of a show. */
public record Billing(
        String title,
        @Nullable String description,
        Instant scheduledStart,
        @Nullable Instant scheduledEnd) {}
