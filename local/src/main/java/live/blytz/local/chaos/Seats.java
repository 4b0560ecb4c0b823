package live.blytz.local.chaos;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import live.blytz.local.evening.Finding;
import live.blytz.local.evening.Told;
import live.blytz.local.events.Event;

/** I7: what each viewer saw, against the room's log. */
final class Seats {

    /** Records of the log that carry no numbered frame. */
    private static final Set<String> SAMPLED =
            Set.of("ViewerCountUpdated", "ReactionsCounted", "ViewerPresenceChanged");

    private final List<Seat> seats;
    private final UUID stream;

    Seats(List<Seat> seats, UUID stream) {
        this.seats = seats;
        this.stream = stream;
    }

    /** Viewers that have not seen all yet. */
    List<String> behind(Told told) {
        var log = log(told);
        var last = log.isEmpty() ? -1 : log.getLast();
        return seats.stream()
                .filter(seat -> seat.last() < last)
                .map(
                        seat ->
                                "viewer %s is at %d of %d"
                                        .formatted(seat.person().name(), seat.last(), last))
                .toList();
    }

    Finding finding(Told told) {
        var log = log(told);
        var wrong = new ArrayList<String>();
        var frames = 0L;
        var comings = 0;
        for (var seat : seats) {
            var page = seat.diary();
            var seen = new HashSet<>(page.seen());
            frames += seen.size();
            comings += seat.comings();
            page.backwards().forEach(step -> wrong.add(seat.person().name() + " saw " + step));
            var missed =
                    log.stream().filter(page::owes).filter(seq -> !seen.contains(seq)).toList();
            if (!missed.isEmpty()) {
                wrong.add(
                        "%s missed %d frames, the first is %d"
                                .formatted(seat.person().name(), missed.size(), missed.getFirst()));
            }
        }
        return new Finding(
                "I7",
                "each viewer's sequence rises, and misses nothing after coming back",
                wrong.isEmpty() && !log.isEmpty(),
                wrong.isEmpty()
                        ? "%d viewers came in %d times and saw %,d frames of %d records"
                                .formatted(seats.size(), comings, frames, log.size())
                        : String.join("; ", wrong));
    }

    /** Numbers of the first copies: a record that was told twice is one frame. */
    private List<Long> log(Told told) {
        var known = new HashSet<String>();
        return told.on("room")
                .filter(event -> event.key().equals(stream.toString()))
                .filter(event -> !SAMPLED.contains(event.shortType()))
                .filter(event -> event.data() instanceof Map)
                .filter(event -> known.add(event.id()))
                .map(Event::offset)
                .toList();
    }
}
