package live.blytz.auction.lot.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What comes under the hammer.
 *
 * @param streamId the show it is sold in; null when it is sold alone
 * @param scheduledStart when it opens by itself; null = when the seller opens it
 */
public record Lot(
        AuctionId id,
        @Nullable UUID streamId,
        UUID productId,
        UUID sellerId,
        String title,
        @Nullable String imageUrl,
        Terms terms,
        @Nullable Instant scheduledStart) {}
