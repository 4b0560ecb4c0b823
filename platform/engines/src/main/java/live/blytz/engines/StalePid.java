package live.blytz.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** After a kill -9 PostgreSQL's pid file stays and can name a process of somebody else by then. */
final class StalePid {

    private StalePid() {}

    static void removeFrom(Path cluster) throws IOException {
        var file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(file).getFirst().trim());
        if (!isPostgres(pid, cluster)) {
            Files.delete(file);
        }
    }

    private static boolean isPostgres(long pid, Path cluster) {
        var commandLine = Path.of("/proc", Long.toString(pid), "cmdline");
        try {
            return Files.readString(commandLine).contains(cluster.toString());
        } catch (IOException goneOrNoProc) {
            return !Files.exists(Path.of("/proc/self"))
                    && ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
        }
    }
}
