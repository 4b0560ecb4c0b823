package live.blytz.chat.room;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;

/** Under which sequence numbers the last comments of a room were shown. */
final class SaidWhere {

    private final int kept;
    private final LinkedHashMap<UUID, Long> places = new LinkedHashMap<>();

    SaidWhere(int kept) {
        this.kept = kept;
    }

    void at(UUID comment, long seq) {
        places.put(comment, seq);
        if (places.size() > kept) {
            places.pollFirstEntry();
        }
    }

    Optional<Long> where(UUID comment) {
        return Optional.ofNullable(places.get(comment));
    }
}
