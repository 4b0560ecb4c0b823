package live.blytz.local.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import live.blytz.local.evening.Nap;

/** Sees alerts come and go, and keeps the time. */
final class Watching {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Prometheus prometheus;
    private final Map<String, Double> fired = new TreeMap<>();
    private long began = System.nanoTime();

    Watching(Prometheus prometheus) {
        this.prometheus = prometheus;
    }

    /**
     * @param labels some of those it has to have
     */
    record Expected(String alert, Map<String, String> labels) {}

    /** From now on it is counted how long they take. */
    void begin() {
        began = System.nanoTime();
    }

    /** Until all of these have been seen firing, though not at the same time. */
    void until(Expected... alerts) {
        var missing = new ArrayList<>(List.of(alerts));
        var giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        while (!missing.isEmpty()) {
            assertThat(System.nanoTime()).as("missing: " + missing).isLessThan(giveUpAt);
            var now = prometheus.alerts();
            missing.removeIf(each -> note(each, now));
            Nap.millis(500);
        }
    }

    private boolean note(Expected expected, List<Prometheus.Alert> now) {
        var fires = now.stream().anyMatch(each -> each.fires(expected.alert, expected.labels));
        if (fires) {
            fired.putIfAbsent(expected.alert, (System.nanoTime() - began) / 1e9);
        }
        return fires;
    }

    void untilOnly(Duration patience, Predicate<Prometheus.Alert> allowed) {
        var giveUpAt = System.nanoTime() + patience.toNanos();
        while (true) {
            var others =
                    prometheus.alerts().stream()
                            .filter(alert -> alert.state().equals("firing"))
                            .filter(allowed.negate())
                            .toList();
            if (others.isEmpty()) {
                return;
            }
            assertThat(System.nanoTime()).as("still firing: " + others).isLessThan(giveUpAt);
            Nap.millis(500);
        }
    }

    Set<String> firing() {
        var names = new TreeSet<String>();
        prometheus.alerts().stream()
                .filter(alert -> alert.state().equals("firing"))
                .forEach(alert -> names.add(alert.name()));
        return names;
    }

    Set<String> fired() {
        return fired.keySet();
    }

    String table() {
        var table = new StringBuilder("alert                 fired after\n");
        fired.forEach(
                (alert, seconds) -> table.append("%-20s %6.1f s%n".formatted(alert, seconds)));
        return table.toString();
    }
}
