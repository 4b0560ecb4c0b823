package live.blytz.auction.video;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A room being recorded, and shown as HLS meanwhile.
 *
 * @param file as it lies in object storage; null until the provider says
 * @param livePlaylist likewise
 * @param failure what the provider says went wrong
 */
public record Taping(
        String id,
        String room,
        State state,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Duration duration,
        @Nullable String file,
        @Nullable String livePlaylist,
        @Nullable String failure) {

    public enum State {
        RUNNING,
        FINISHED,
        FAILED
    }

    public boolean isOver() {
        return state != State.RUNNING;
    }
}
