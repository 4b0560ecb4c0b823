package live.blytz.local.chaos;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import live.blytz.local.evening.Pesos;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One lot under the hammer, as far as its bidders know it. */
final class Lot {

    private final UUID id;
    private final AtomicLong lowest;
    private volatile boolean over;
    private volatile @Nullable UUID leader;

    Lot(UUID id, long lowest) {
        this.id = id;
        this.lowest = new AtomicLong(lowest);
    }

    UUID id() {
        return id;
    }

    long lowest() {
        return lowest.get();
    }

    boolean over() {
        return over;
    }

    void close() {
        over = true;
    }

    boolean ledBy(UUID bidder) {
        return bidder.equals(leader);
    }

    /** An answer, accepting or refusing, says what the next bid must be. */
    void learn(JsonNode answer, UUID bidder) {
        var said = answer.path("lowest_acceptable");
        if (said.isObject()) {
            lowest.accumulateAndGet(Pesos.minor(said), Math::max);
        }
        if (answer.path("leading").asBoolean(false)) {
            leader = bidder;
        } else if (ledBy(bidder)) {
            leader = null;
        }
    }
}
