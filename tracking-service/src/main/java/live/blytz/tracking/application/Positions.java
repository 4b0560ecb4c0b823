package live.blytz.tracking.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.blytz.tracking.domain.Track;
import org.jspecify.annotations.Nullable;

/** The points that riders' devices sent and that were believed. */
public interface Positions {

    /**
     * Stores a batch, together with the events that tell it. The same batch again is stored once.
     *
     * @param delivery what the rider carries
     */
    void keep(UUID batch, UUID rider, @Nullable UUID delivery, List<Track> points, Instant now);

    List<Track> track(UUID delivery);

    /** Drops what is older. */
    void forgetBefore(Instant time);
}
