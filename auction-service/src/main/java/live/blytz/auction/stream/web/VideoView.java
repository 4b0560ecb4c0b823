package live.blytz.auction.stream.web;

import java.time.Instant;
import live.blytz.auction.stream.domain.Video;
import org.jspecify.annotations.Nullable;

/**
 * What viewers see now.
 *
 * @param state none, waiting, on_air, interrupted or ended
 * @param source rtmp, whip or browser while on air
 * @param detail why nobody is seen: no_video, not_open_yet, publisher_left, server_unreachable or
 *     server_refuses
 */
public record VideoView(
        String state, Instant since, @Nullable String source, @Nullable String detail) {

    static VideoView of(Video video) {
        return new VideoView(
                video.state().code(),
                video.since(),
                video.source() == null ? null : video.source().code(),
                video.detail() == null ? null : video.detail().code());
    }
}
