package live.blytz.auction.stream.application;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Marks made during a show, as places in its film. */
final class Scenes {

    private Scenes() {}

    /** What was before the eyes when the film began is its first scene. */
    static List<Footage.Scene> of(Recording film, List<Mark> marks) {
        var scenes = new ArrayList<Footage.Scene>();
        for (var mark : marks) {
            var at = Duration.between(film.started(), mark.at());
            if (at.compareTo(film.lasted()) > 0) {
                continue;
            }
            if (!at.isPositive()) {
                scenes.clear();
            }
            if (scenes.isEmpty() || !scenes.getLast().product().equals(mark.product())) {
                var place = at.isNegative() ? Duration.ZERO : at;
                scenes.add(new Footage.Scene(mark.product(), mark.title(), place));
            }
        }
        return List.copyOf(scenes);
    }
}
