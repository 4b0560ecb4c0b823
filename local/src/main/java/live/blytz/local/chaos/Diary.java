package live.blytz.local.chaos;

import java.util.ArrayList;
import java.util.List;

/**
 * The numbers of the frames that one viewer saw, in the order in which they came, over all
 * connections; and where a snapshot took the place of what was missed.
 */
final class Diary {

    /**
     * @param from the last frame before
     * @param to what the snapshot already held
     */
    record Skipped(long from, long to) {}

    private final List<Long> seen = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private final List<String> backwards = new ArrayList<>();
    private long first = -1;
    private long last = -1;

    synchronized void frame(long seq, String connection) {
        if (seq <= last) {
            backwards.add("%d after %d on %s".formatted(seq, last, connection));
            return;
        }
        seen.add(seq);
        last = seq;
    }

    /** All up to there is known. */
    synchronized void snapshot(long seq) {
        if (first < 0) {
            first = seq;
        } else if (seq > last) {
            skipped.add(new Skipped(last, seq));
        }
        last = Math.max(last, seq);
    }

    synchronized long last() {
        return last;
    }

    /** What went backwards stands in one reading only. */
    synchronized Page read() {
        var page =
                new Page(
                        first,
                        last,
                        List.copyOf(seen),
                        List.copyOf(skipped),
                        List.copyOf(backwards));
        backwards.clear();
        return page;
    }

    /**
     * @param first what the viewer began with; -1 when they never came in
     */
    record Page(
            long first, long last, List<Long> seen, List<Skipped> skipped, List<String> backwards) {

        boolean owes(long seq) {
            return seq > first
                    && seq <= last
                    && skipped.stream().noneMatch(gap -> seq > gap.from() && seq <= gap.to());
        }
    }
}
