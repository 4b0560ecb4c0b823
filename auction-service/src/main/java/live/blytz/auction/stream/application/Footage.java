package live.blytz.auction.stream.application;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.blytz.auction.stream.domain.StreamKey;
import live.blytz.auction.stream.domain.Video;
import org.jspecify.annotations.Nullable;

/**
 * What of a show can be watched.
 *
 * @param key the provider's, for the seller's eyes only; null until there is one
 * @param playback HLS, while it runs
 * @param film the show on file, after it
 * @param scenes where in the film a product comes
 */
public record Footage(
        Video video,
        @Nullable StreamKey key,
        @Nullable String playback,
        @Nullable Film film,
        List<Scene> scenes) {

    public record Film(String url, Duration duration, Instant availableUntil) {}

    public record Scene(UUID product, String title, Duration at) {}
}
