package live.blytz.local.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** One thing that goes wrong on purpose, and comes right again. */
abstract class Fault {

    static final Set<String> NOBODY = Set.of();

    private final String name;
    private final String victim;
    private final Set<String> away;
    private final Duration hold;

    /**
     * @param name as the table calls it, such as {@code kill -9}
     * @param victim whom it befalls: a part as {@code status} calls it, or what lies between two
     * @param away parts that cannot work while it lasts: calls that need none of them must go on
     * @param hold how long it lasts once it has begun
     */
    Fault(String name, String victim, Set<String> away, Duration hold) {
        this.name = name;
        this.victim = victim;
        this.away = away;
        this.hold = hold;
    }

    final String name() {
        return name;
    }

    final String victim() {
        return victim;
    }

    final Set<String> away() {
        return away;
    }

    final Duration hold() {
        return hold;
    }

    abstract void inject() throws IOException;

    /** Safe to call at any time, also when nothing was injected. */
    abstract void heal() throws IOException;

    /** What shows that it really happened; empty when it did not. */
    abstract String proof();

    /** What should not have been answered to it, beyond what any window is checked for. */
    List<String> objections() {
        return List.of();
    }
}
