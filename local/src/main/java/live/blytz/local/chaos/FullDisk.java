package live.blytz.local.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * No file of the broker may grow, as on a full disk: not the topics, and not its own log either. A
 * broker that cannot write ends itself.
 */
final class FullDisk extends Fault {

    private static final String PART = "kafka";
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Hands hands;
    private long pid = -1;
    private String seen = "";

    FullDisk(Hands hands) {
        super("disk full", PART, Set.of(PART), Duration.ofSeconds(6));
        this.hands = hands;
    }

    @Override
    void inject() throws IOException {
        pid = hands.pid(PART);
        hands.memory().replaced(PART);
        Signals.limitFiles("1", pid);
        var began = System.nanoTime();
        var end = ProcessHandle.of(pid).map(ProcessHandle::onExit);
        try {
            if (end.isPresent()) {
                end.get().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
            seen =
                    String.format(
                            Locale.ROOT,
                            "pid %d could not write and ended itself in %.1f s",
                            pid,
                            (System.nanoTime() - began) / 1e9);
        } catch (TimeoutException lives) {
            seen = ""; // it never came to write
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopping);
        } catch (ExecutionException e) {
            throw new IOException(e);
        }
    }

    @Override
    void heal() throws IOException {
        if (pid < 0) {
            return;
        }
        if (hands.runs(PART) && hands.pid(PART) == pid) {
            hands.stop(PART);
        }
        hands.start(PART);
        hands.memory().restored(PART);
        pid = -1;
    }

    @Override
    String proof() {
        return seen;
    }
}
