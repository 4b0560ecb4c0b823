package live.blytz.local.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/** {@code kill -9}, and a start some seconds later. */
final class Killed implements Fault {

    private final Hands hands;
    private final String part;
    private final Duration hold;
    private long pid = -1;
    private long since;
    private long until;

    Killed(Hands hands, String part, Duration hold) {
        this.hands = hands;
        this.part = part;
        this.hold = hold;
    }

    @Override
    public String name() {
        return "kill -9";
    }

    @Override
    public String victim() {
        return part;
    }

    @Override
    public Set<String> away() {
        return Set.of(part);
    }

    @Override
    public Duration hold() {
        return hold;
    }

    @Override
    public void inject() throws IOException {
        pid = hands.kill(part);
        since = System.nanoTime();
    }

    @Override
    public void heal() throws IOException {
        if (pid > 0 && until == 0) {
            hands.start(part);
            until = System.nanoTime();
        }
    }

    @Override
    public String proof() {
        return pid < 0 || ProcessHandle.of(pid).isPresent()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "pid %d died, %.1f s away",
                        pid,
                        ((until == 0 ? System.nanoTime() : until) - since) / 1e9);
    }
}
