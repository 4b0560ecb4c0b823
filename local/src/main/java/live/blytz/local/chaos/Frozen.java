package live.blytz.local.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/** SIGSTOP: alive, silent, with all connections open, as in a long collection of garbage. */
final class Frozen extends Fault {

    private final Hands hands;
    private final String part;
    private long pid = -1;
    private boolean stopped;
    private long since;
    private long until;

    Frozen(Hands hands, String part, Duration hold) {
        super("SIGSTOP", part, Set.of(part), hold);
        this.hands = hands;
        this.part = part;
    }

    @Override
    void inject() throws IOException {
        pid = hands.pid(part);
        hands.memory().frozen(pid);
        Signals.send("STOP", pid);
        since = System.nanoTime();
        Hands.pause(100);
        stopped = state().startsWith("T");
    }

    @Override
    void heal() throws IOException {
        if (pid > 0 && until == 0) {
            Signals.send("CONT", pid);
            until = System.nanoTime();
            hands.memory().thawed(pid);
        }
    }

    @Override
    String proof() {
        return stopped
                ? String.format(
                        Locale.ROOT,
                        "pid %d in state T for %.1f s",
                        pid,
                        ((until == 0 ? System.nanoTime() : until) - since) / 1e9)
                : "";
    }

    private String state() throws IOException {
        var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        return stat.substring(stat.lastIndexOf(')') + 2);
    }
}
