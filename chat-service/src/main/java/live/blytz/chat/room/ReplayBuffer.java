package live.blytz.chat.room;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/** The last frames of a room that nobody may miss, bounded by number and by bytes. */
final class ReplayBuffer {

    private final int frames;
    private final long bytes;
    private final ArrayDeque<Told> kept = new ArrayDeque<>();
    private long size;
    private long floor;

    /**
     * @param floor every frame of the room above this sequence number will be added
     */
    ReplayBuffer(int frames, long bytes, long floor) {
        this.frames = frames;
        this.bytes = bytes;
        this.floor = floor;
    }

    void add(Told told) {
        kept.add(told);
        size += told.wire().length;
        while (kept.size() > frames || size > bytes) {
            var oldest = kept.remove();
            size -= oldest.wire().length;
            floor = oldest.seq();
        }
    }

    /** Nobody sees it again. */
    void withdraw(long seq) {
        kept.removeIf(told -> told.seq() == seq && drop(told));
    }

    private boolean drop(Told told) {
        size -= told.wire().length;
        return true;
    }

    /** All that came after, in order; empty when some of it is gone. */
    Optional<List<Told>> after(long seq) {
        return seq < floor
                ? Optional.empty()
                : Optional.of(kept.stream().filter(told -> told.seq() > seq).toList());
    }
}
