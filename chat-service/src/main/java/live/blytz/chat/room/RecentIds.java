package live.blytz.chat.room;

import java.util.LinkedHashSet;
import java.util.UUID;

/** The last event ids of a room: a record that was told twice is shown once. */
final class RecentIds {

    private final int kept;
    private final LinkedHashSet<UUID> ids = new LinkedHashSet<>();

    RecentIds(int kept) {
        this.kept = kept;
    }

    /** True the first time. */
    boolean add(UUID id) {
        if (!ids.add(id)) {
            return false;
        }
        if (ids.size() > kept) {
            ids.removeFirst();
        }
        return true;
    }
}
