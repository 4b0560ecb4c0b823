package live.blytz.local.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Set;

/** No file of the broker may grow: each write fails as on a full disk. */
final class FullDisk implements Fault {

    private static final String PART = "kafka";

    private final Hands hands;
    private long pid = -1;
    private String seen = "";

    FullDisk(Hands hands) {
        this.hands = hands;
    }

    @Override
    public String name() {
        return "disk full";
    }

    @Override
    public String victim() {
        return PART;
    }

    @Override
    public Set<String> away() {
        return Set.of(PART);
    }

    @Override
    public Duration hold() {
        return Duration.ofSeconds(6);
    }

    @Override
    public void inject() throws IOException {
        pid = hands.pid(PART);
        hands.memory().replaced(PART);
        Signals.limitFiles("1", pid);
    }

    /** A broker that cannot write ends itself. */
    @Override
    public void heal() throws IOException {
        if (pid < 0) {
            return;
        }
        seen = seen();
        if (hands.runs(PART) && hands.pid(PART) == pid) {
            hands.stop(PART);
        }
        hands.start(PART);
        hands.memory().restored(PART);
        pid = -1;
    }

    @Override
    public String proof() {
        return seen;
    }

    private String seen() throws IOException {
        var log = hands.suite().home().log(PART);
        try (var lines = Files.lines(log)) {
            var failures = lines.filter(line -> line.contains("File too large")).count();
            return failures == 0
                    ? ""
                    : failures
                            + " × “File too large” in its log"
                            + (hands.runs(PART) ? "" : ", and it ended itself");
        }
    }
}
