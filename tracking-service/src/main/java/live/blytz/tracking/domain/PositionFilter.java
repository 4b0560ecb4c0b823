package live.blytz.tracking.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which points of a rider are believed. */
public final class PositionFilter {

    /** No city rider is faster, kilometres per hour; beyond it a point is a teleport. */
    private static final double FASTEST_KMH = 150;

    /** GPS noise: a jump this short says nothing about speed, metres. */
    private static final double NOISE_M = 60;

    /** How far a device's clock may be ahead of ours. */
    private static final Duration AHEAD = Duration.ofSeconds(90);

    /** Older points than this are of no use to anyone. */
    private static final Duration OLDEST = Duration.ofHours(12);

    public enum Doubt {
        FROM_THE_FUTURE,
        TOO_OLD,
        TELEPORT,
        DUPLICATE
    }

    private PositionFilter() {}

    /**
     * @param previous the newest point believed so far
     * @return why the point is not believed; empty when it is
     */
    public static Optional<Doubt> doubt(@Nullable Track previous, Track point, Instant now) {
        if (point.at().isAfter(now.plus(AHEAD))) {
            return Optional.of(Doubt.FROM_THE_FUTURE);
        }
        if (point.at().isBefore(now.minus(OLDEST))) {
            return Optional.of(Doubt.TOO_OLD);
        }
        if (previous == null) {
            return Optional.empty();
        }
        if (previous.equals(point)) {
            return Optional.of(Doubt.DUPLICATE);
        }
        return isTeleport(previous, point) ? Optional.of(Doubt.TELEPORT) : Optional.empty();
    }

    private static boolean isTeleport(Track from, Track to) {
        var metres = from.location().metresTo(to.location());
        var seconds = Math.abs(Duration.between(from.at(), to.at()).toMillis()) / 1000.0;
        return metres > NOISE_M + seconds * FASTEST_KMH / 3.6;
    }
}
