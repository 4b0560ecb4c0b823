package live.blytz.local.suite;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a part is.
 *
 * @param pid null when it does not run here
 * @param residentBytes memory it holds
 */
public record State(
        String part,
        Condition condition,
        String address,
        @Nullable Long pid,
        @Nullable Instant since,
        long residentBytes) {

    /** What one sees from outside. */
    public enum Condition {
        READY,
        NOT_READY,
        DIED,
        STOPPED,
        ELSEWHERE,
        /** Its program is being made. */
        COMING,
        /** Its program could not be made, and all else does without. */
        ABSENT
    }

    /** Whether nobody needs to do anything about it. */
    public boolean well() {
        return switch (condition) {
            case READY, ELSEWHERE, COMING, ABSENT -> true;
            case NOT_READY, DIED, STOPPED -> false;
        };
    }

    static State running(Part part, Child child) {
        var unready = part.awaited() ? Condition.NOT_READY : Condition.COMING;
        var condition = part.ready().getAsBoolean() ? Condition.READY : unready;
        return new State(
                part.name(),
                condition,
                part.address(),
                child.pid(),
                child.since(),
                child.residentBytes());
    }

    static State down(Part part, boolean died) {
        var dead = part.awaited() ? Condition.DIED : Condition.ABSENT;
        return new State(
                part.name(), died ? dead : Condition.STOPPED, part.address(), null, null, 0);
    }

    static State elsewhere(Part part) {
        return new State(part.name(), Condition.ELSEWHERE, part.address(), null, null, 0);
    }
}
