package live.blytz.auction.stream.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a show really ran; each time is null until then.
 *
 * @param windingDownSince when it moved to {@code ending}
 */
public record Run(
        @Nullable Instant actualStart,
        @Nullable Instant windingDownSince,
        @Nullable Instant actualEnd) {

    static final Run NOT_YET = new Run(null, null, null);
}
