package live.blytz.chat.room;

import java.util.List;

/** What somebody sees first who comes into a room. */
public sealed interface Entrance {

    /** All they missed, in order. */
    record Resumed(List<Told> missed) implements Entrance {}

    /** The room as it is. */
    record Fresh(Told snapshot) implements Entrance {}
}
