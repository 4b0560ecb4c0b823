package live.blytz.local.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** One thing that goes wrong on purpose, and comes right again. */
public interface Fault {

    /** As the table calls it, such as {@code kill -9}. */
    String name();

    /** Whom it befalls: a part as {@code status} calls it, or what lies between two of them. */
    String victim();

    /** Parts that cannot work while it lasts: calls that need none of them must go on. */
    Set<String> away();

    /** How long it lasts once it has begun. */
    Duration hold();

    void inject() throws IOException;

    /** Safe to call at any time, also when nothing was injected. */
    void heal() throws IOException;

    /** What shows that it really happened; empty when it did not. */
    String proof();

    /** What should not have been answered to it, beyond what any window is checked for. */
    default List<String> objections() {
        return List.of();
    }
}
