package live.blytz.local.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/** {@code kill -9}, and a start some seconds later. */
final class Killed extends Fault {

    private final Hands hands;
    private final String part;
    private long pid = -1;
    private long since;
    private long until;

    Killed(Hands hands, String part, Duration hold) {
        super("kill -9", part, Set.of(part), hold);
        this.hands = hands;
        this.part = part;
    }

    @Override
    void inject() throws IOException {
        pid = hands.kill(part);
        since = System.nanoTime();
    }

    @Override
    void heal() throws IOException {
        if (pid > 0 && until == 0) {
            hands.start(part);
            until = System.nanoTime();
        }
    }

    @Override
    String proof() {
        return pid < 0 || ProcessHandle.of(pid).isPresent()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "pid %d died, %.1f s away",
                        pid,
                        ((until == 0 ? System.nanoTime() : until) - since) / 1e9);
    }
}
