package live.blytz.analytics;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How long people watched, from their coming and going in the order of time. One person counts once
 * however often they come back.
 */
final class WatchTime {

    private final Map<String, Instant> inside = new HashMap<>();
    private final Set<String> everyone = new HashSet<>();
    private Duration watched = Duration.ZERO;

    void saw(String person, boolean present, Instant at) {
        if (present) {
            everyone.add(person);
            inside.putIfAbsent(person, at);
            return;
        }
        var since = inside.remove(person);
        if (since != null) {
            watched = watched.plus(Duration.between(since, at));
        }
    }

    /** For each person; who is still inside at the end leaves then. */
    double averageSeconds(Instant end) {
        if (everyone.isEmpty()) {
            return 0;
        }
        var total = watched;
        for (var since : inside.values()) {
            if (since.isBefore(end)) {
                total = total.plus(Duration.between(since, end));
            }
        }
        return total.toMillis() / 1000.0 / everyone.size();
    }

    int people() {
        return everyone.size();
    }

    int inside() {
        return inside.size();
    }
}
