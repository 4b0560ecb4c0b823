package live.blytz.tracking.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.blytz.tracking.domain.GeoPoint;

/** Where riders are right now. May forget everything: the next points bring it back. */
public interface Nearby {

    record Near(UUID riderId, double metres) {}

    void seen(UUID rider, GeoPoint where, Instant at);

    void gone(UUID rider);

    /** Nearest first; riders not seen for a while are left out. */
    List<Near> around(GeoPoint centre, double radiusMetres, Instant now);
}
