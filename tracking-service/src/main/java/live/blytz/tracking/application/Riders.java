package live.blytz.tracking.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import live.blytz.tracking.domain.Track;

/** Who rides, and whom they are being asked by. */
public interface Riders {

    /**
     * @param last the newest point believed, when there is one
     */
    record Rider(UUID id, boolean online, Optional<Track> last) {}

    Rider get(UUID id);

    void startShift(UUID id, Instant now);

    void endShift(UUID id, Instant now);

    /** Moves only forward in device time. */
    void moved(UUID id, Track newest);

    /**
     * Nobody else may ask this rider until then.
     *
     * @return false when the rider is off shift, or is being asked already
     */
    boolean reserve(UUID id, UUID delivery, Instant now, Instant until);

    void release(UUID id, UUID delivery);
}
