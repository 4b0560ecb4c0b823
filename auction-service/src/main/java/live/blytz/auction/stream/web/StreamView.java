package live.blytz.auction.stream.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import live.blytz.auction.AuctionSettings;
import live.blytz.auction.stream.domain.Stream;
import live.blytz.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * A show as one person may see it.
 *
 * @param streamKey for its owner only
 */
public record StreamView(
        UUID id,
        UUID sellerId,
        String title,
        @Nullable String description,
        String status,
        Instant scheduledStart,
        @Nullable Instant scheduledEnd,
        @Nullable Instant actualStart,
        @Nullable Instant actualEnd,
        String livekitRoomId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String streamKey,
        int maxViewers,
        @Nullable UUID pinnedProductId,
        @Nullable String playbackUrl,
        Instant createdAt) {

    public static StreamView of(Stream stream, @Nullable Caller caller, AuctionSettings settings) {
        var owner = caller != null && stream.isOwnedBy(caller.id());
        var playback = settings.playbackUrl();
        return new StreamView(
                stream.id().value(),
                stream.sellerId(),
                stream.billing().title(),
                stream.billing().description(),
                stream.status().code(),
                stream.billing().scheduledStart(),
                stream.billing().scheduledEnd(),
                stream.run().actualStart(),
                stream.run().actualEnd(),
                stream.room(),
                owner ? stream.key().value() : null,
                stream.maxViewers(),
                stream.pinned(),
                playback.isBlank() ? null : playback + "/" + stream.room() + "/index.m3u8",
                stream.createdAt());
    }
}
