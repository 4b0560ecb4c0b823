package live.blytz.auction.stream.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.blytz.auction.stream.application.Footage;
import live.blytz.auction.stream.domain.Stream;
import live.blytz.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * A show as one person may see it.
 *
 * @param streamKey for its owner only; the video server's as soon as there is one
 * @param playbackUrl HLS, while it runs
 * @param recording after the show, for as long as it is kept
 * @param marks where in the recording products come
 * @param cancelReason cancelled_by_seller or cancelled_by_admin
 * @param cancelNote what was said about it, for its seller and admins
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
        VideoView video,
        @Nullable String playbackUrl,
        @Nullable RecordingView recording,
        List<MarkView> marks,
        @Nullable String cancelReason,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String cancelNote,
        Instant createdAt) {

    static StreamView of(Stream stream, Footage footage, @Nullable Caller caller) {
        var owner = caller != null && stream.isOwnedBy(caller.id());
        var cancelled = stream.cancelled();
        var key = footage.key() == null ? stream.key() : footage.key();
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
                owner ? key.value() : null,
                stream.maxViewers(),
                stream.pinned(),
                VideoView.of(footage.video()),
                footage.playback(),
                footage.film() == null ? null : RecordingView.of(footage.film()),
                footage.scenes().stream().map(MarkView::of).toList(),
                cancelled == null ? null : cancelled.reason(),
                cancelled != null && (owner || (caller != null && caller.isAdmin()))
                        ? cancelled.note()
                        : null,
                stream.createdAt());
    }

    /** What changes without an edit of the show: a copy of it is no longer fresh then. */
    String freshness() {
        return Integer.toHexString(
                List.of(video, String.valueOf(playbackUrl), String.valueOf(recording), marks)
                                .hashCode()
                        ^ Integer.rotateLeft(maxViewers, 16));
    }
}
