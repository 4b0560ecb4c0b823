package live.blytz.auction.stream.application;

import java.util.HashMap;
import java.util.Map;
import live.blytz.auction.stream.domain.StreamId;

/** Who is visited now, and whether somebody called again meanwhile. */
final class Visits {

    private final Map<StreamId, Boolean> calledAgain = new HashMap<>();

    /**
     * @return false when somebody is there already, who will look once more
     */
    synchronized boolean begin(StreamId id) {
        if (calledAgain.containsKey(id)) {
            calledAgain.put(id, true);
            return false;
        }
        calledAgain.put(id, false);
        return true;
    }

    /**
     * @return whether to look once more; false ends the visit
     */
    synchronized boolean goOn(StreamId id) {
        if (Boolean.TRUE.equals(calledAgain.get(id))) {
            calledAgain.put(id, false);
            return true;
        }
        calledAgain.remove(id);
        return false;
    }
}
