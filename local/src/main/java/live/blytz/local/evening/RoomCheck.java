package live.blytz.local.evening;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** I7: each viewer saw the room's log in its order, and all of it. */
final class RoomCheck {

    /** Records of the log that carry no sequenced frame. */
    private static final Set<String> SAMPLED =
            Set.of("ViewerCountUpdated", "ReactionsCounted", "ViewerPresenceChanged");

    private final Night night;
    private final Told told;

    RoomCheck(Night night, Told told) {
        this.night = night;
        this.told = told;
    }

    Finding finding() {
        var log = log();
        var wrong = new ArrayList<String>();
        var frames = 0L;
        for (var viewer : night.viewers()) {
            var seen = viewer.sequence();
            frames += viewer.frames();
            if (!rises(seen)) {
                wrong.add(viewer.person().name() + " saw a step back");
            }
            var last = seen.isEmpty() ? viewer.snapshotSeq() : seen.getLast();
            var missed =
                    log.stream()
                            .filter(seq -> seq > viewer.snapshotSeq() && seq <= last)
                            .filter(seq -> !seen.contains(seq))
                            .count();
            if (missed > 0) {
                wrong.add("%s missed %d frames".formatted(viewer.person().name(), missed));
            }
        }
        return new Finding(
                "I7",
                "each viewer's sequence rises and misses nothing",
                wrong.isEmpty() && !log.isEmpty(),
                "%d viewers, %,d frames, %d records in the log%s"
                        .formatted(
                                night.viewers().size(),
                                frames,
                                log.size(),
                                wrong.isEmpty() ? "" : "; " + wrong));
    }

    private List<Long> log() {
        var known = new HashSet<String>();
        return told.on("room")
                .filter(event -> event.key().equals(night.show().stream().toString()))
                .filter(event -> !SAMPLED.contains(event.shortType()))
                .filter(event -> known.add(event.id()))
                .map(event -> event.offset())
                .toList();
    }

    private static boolean rises(List<Long> seen) {
        for (var i = 1; i < seen.size(); i++) {
            if (seen.get(i) <= seen.get(i - 1)) {
                return false;
            }
        }
        return true;
    }
}
