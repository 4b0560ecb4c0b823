package live.blytz.local.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Which scenes are played, in which order: the same seed gives the same plan. */
record Plan(List<Scene> scenes, List<Scene> left) {

    /** People, shops and second instances need it before the first round. */
    static final Duration SETTING_UP = Duration.ofSeconds(45);

    /** All that fits; services and engines before the rest when not all does. */
    static Plan of(List<Scene> catalogue, long seed, Duration span) {
        var dice = new Random(seed);
        var order = new ArrayList<>(catalogue);
        Collections.shuffle(order, dice);
        order.sort((one, other) -> Boolean.compare(other.first(), one.first()));
        var budget = span.minus(SETTING_UP);
        var taken = new ArrayList<Scene>();
        var left = new ArrayList<Scene>();
        for (var scene : order) {
            if (taken.isEmpty() || budget.compareTo(scene.about()) >= 0) {
                taken.add(scene);
                budget = budget.minus(scene.about());
            } else {
                left.add(scene);
            }
        }
        Collections.shuffle(taken, dice);
        return new Plan(List.copyOf(taken), List.copyOf(left));
    }
}
