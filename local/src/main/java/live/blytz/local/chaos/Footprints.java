package live.blytz.local.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import live.blytz.local.evening.Finding;
import live.blytz.local.suite.Service;
import live.blytz.local.suite.Suite;
import live.blytz.local.suite.Supervisor;

/** I10: threads, files and memory of the services, as the kernel counts them. */
final class Footprints {

    private static final int MOST_THREADS = 300;
    private static final int MOST_FILES = 1200;
    private static final int MOST_MEGABYTES = 800;

    /** Of what a process had when it was first looked at. */
    private static final int GROWTH = 2;

    private static final int NOT_WORTH_A_WORD = 150;

    private final Suite suite;
    private final Supervisor supervisor;
    private final Map<Long, Print> first = new HashMap<>();

    Footprints(Suite suite) {
        this.suite = suite;
        this.supervisor = new Supervisor(suite.home());
    }

    private record Print(String part, long threads, long files, long megabytes) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%s: %d threads, %d files, %d MB",
                    part,
                    threads,
                    files,
                    megabytes);
        }
    }

    Finding finding() {
        var all = new ArrayList<Print>();
        var wrong = new ArrayList<String>();
        for (var process : processes().entrySet()) {
            look(process.getValue(), process.getKey())
                    .ifPresent(
                            now -> {
                                all.add(now);
                                judge(process.getKey(), now, wrong);
                            });
        }
        var threads = all.stream().mapToLong(Print::threads).max().orElse(0);
        var files = all.stream().mapToLong(Print::files).max().orElse(0);
        var memory = all.stream().mapToLong(Print::megabytes).max().orElse(0);
        return new Finding(
                "I10",
                "threads, files and memory stay bounded",
                wrong.isEmpty(),
                wrong.isEmpty()
                        ? "%d services, at most %d threads, %d files, %d MB each"
                                .formatted(all.size(), threads, files, memory)
                        : String.join("; ", wrong));
    }

    private void judge(long pid, Print now, List<String> wrong) {
        var before = first.computeIfAbsent(pid, _ -> now);
        if (now.threads() > MOST_THREADS
                || now.files() > MOST_FILES
                || now.megabytes() > MOST_MEGABYTES) {
            wrong.add(now.toString());
        } else if (grown(before.threads(), now.threads()) || grown(before.files(), now.files())) {
            wrong.add(now + ", at first " + before);
        }
    }

    private static boolean grown(long before, long now) {
        return now > before * GROWTH && now - before > NOT_WORTH_A_WORD;
    }

    /** The suite's own, and our second instances. */
    private Map<Long, String> processes() {
        var all = new HashMap<Long, String>();
        for (var service : Service.values()) {
            var pid = supervisor.state(suite.part(service.folder())).pid();
            if (pid != null) {
                all.put(pid, service.folder());
            }
        }
        ProcessHandle.current()
                .children()
                .forEach(child -> all.putIfAbsent(child.pid(), "a second instance"));
        return all;
    }

    private static Optional<Print> look(String part, long pid) {
        var folder = Path.of("/proc", Long.toString(pid));
        try (var files = Files.list(folder.resolve("fd"))) {
            var threads = 0L;
            var memory = 0L;
            for (var line : Files.readAllLines(folder.resolve("status"))) {
                if (line.startsWith("Threads:")) {
                    threads = number(line);
                } else if (line.startsWith("VmRSS:")) {
                    memory = number(line) / 1024;
                }
            }
            return Optional.of(new Print(part, threads, files.count(), memory));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static long number(String line) {
        return Long.parseLong(line.replaceAll("\\D", ""));
    }
}
