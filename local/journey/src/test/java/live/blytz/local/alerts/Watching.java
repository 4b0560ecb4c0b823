package live.blytz.local.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    void until(Expected... alerts) throws Exception {
        until(() -> Nap.millis(500), alerts);
    }

    /** The same, while something is done again and again that does not last by itself. */
    void until(Doing doing, Expected... alerts) throws Exception {
        var missing = new ArrayList<>(List.of(alerts));
        var giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        while (!missing.isEmpty()) {
            assertThat(System.nanoTime()).as("missing: " + missing).isLessThan(giveUpAt);
            doing.once();
            var now = prometheus.alerts();
            missing.removeIf(each -> note(each, now));
        }
    }

    @FunctionalInterface
    interface Doing {
        void once() throws Exception;
    }

    private boolean note(Expected expected, List<Prometheus.Alert> now) {
        var fires = now.stream().anyMatch(each -> each.fires(expected.alert, expected.labels));
        if (fires) {
            fired.putIfAbsent(expected.alert, (System.nanoTime() - began) / 1e9);
        }
        return fires;
    }

    /**
     * @param calm for this long nothing else may fire: one late answer on a busy machine is no
     *     alarm
     */
    void untilOnly(Duration patience, Duration calm, Predicate<Prometheus.Alert> allowed) {
        var giveUpAt = System.nanoTime() + patience.toNanos();
        var calmSince = System.nanoTime();
        while (System.nanoTime() - calmSince < calm.toNanos()) {
            var others =
                    prometheus.alerts().stream()
                            .filter(alert -> alert.state().equals("firing"))
                            .filter(allowed.negate())
                            .toList();
            if (!others.isEmpty()) {
                assertThat(System.nanoTime()).as("still firing: " + others).isLessThan(giveUpAt);
                calmSince = System.nanoTime();
            }
            Nap.millis(500);
        }
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
