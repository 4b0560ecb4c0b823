package live.blytz.local.command;

import java.io.IOException;
import java.nio.file.Files;
import live.blytz.local.Trouble;
import live.blytz.local.suite.Suite;

/** What must be true before anything is started. */
final class Checks {

    static final long DISK_BYTES = 3L * 1024 * 1024 * 1024;

    private Checks() {}

    static void beforeUp(Suite suite) throws IOException {
        var folder = Files.createDirectories(suite.home().folder());
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < DISK_BYTES) {
            throw new Trouble(
                    "only %d MiB are free where %s is".formatted(free / 1024 / 1024, folder),
                    "free 3 GiB, or set BLYTZ_HOME to a folder on another disk");
        }
    }
}
