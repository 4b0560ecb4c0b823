package live.blytz.local.chaos;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Which parts could not work, and when: what may fail is judged by it. */
final class Absence {

    /** After a part is ready, breakers close and connections are made anew. */
    private static final long GRACE = Duration.ofSeconds(12).toNanos();

    /** What answers for all that stands behind it. */
    private static final String DOOR = "gateway";

    private record Span(Set<String> parts, long from, long to) {

        boolean meets(Try call) {
            return call.endedNanos() >= from
                    && (to == Long.MAX_VALUE || call.beganNanos() <= to + GRACE)
                    && call.needs().stream().anyMatch(parts::contains);
        }
    }

    private final List<Span> spans = new CopyOnWriteArrayList<>();

    /** A call may begin to fail a moment before anybody can say that the part is away. */
    void begin(Set<String> parts) {
        var slack = Duration.ofSeconds(1).toNanos();
        spans.add(new Span(Set.copyOf(parts), System.nanoTime() - slack, Long.MAX_VALUE));
    }

    void end() {
        var now = System.nanoTime();
        spans.replaceAll(
                span ->
                        span.to() == Long.MAX_VALUE
                                ? new Span(span.parts(), span.from(), now)
                                : span);
    }

    boolean excuses(Try call) {
        return spans.stream().anyMatch(span -> span.meets(call));
    }

    /** Whether nobody stood between the caller and what was away. */
    boolean silences(Try call) {
        return spans.stream()
                .anyMatch(
                        span ->
                                span.meets(call)
                                        && (span.parts().contains(DOOR)
                                                || !call.needs().contains(DOOR)));
    }

    /** Whether something was away while the call was on its way, needed or not. */
    boolean saw(Try call) {
        return spans.stream()
                .anyMatch(
                        span -> call.endedNanos() >= span.from() && call.beganNanos() <= span.to());
    }
}
