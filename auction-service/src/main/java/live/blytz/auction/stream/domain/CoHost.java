package live.blytz.auction.stream.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody the seller wants beside them.
 *
 * @param name as they call themselves; known once they accepted
 */
public record CoHost(
        StreamId stream,
        UUID user,
        @Nullable String name,
        Instant invitedAt,
        @Nullable Instant acceptedAt) {

    public boolean hasAccepted() {
        return acceptedAt != null;
    }
}
