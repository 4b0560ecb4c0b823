package live.blytz.local.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import live.blytz.engines.Launch;
import live.blytz.local.Trouble;

/**
 * A process of the suite. The moment of its start tells it from a stranger that got its number
 * later.
 *
 * @param started the kernel's own mark of that moment: ticks since boot where there is a /proc,
 *     else milliseconds
 */
record Child(long pid, long started, Launch.Stop stop) {

    private static final int START_TICKS = 19;

    static Child of(ProcessHandle handle, Launch.Stop stop) {
        return new Child(handle.pid(), mark(handle), stop);
    }

    boolean alive() {
        return handle().filter(handle -> handle.isAlive() && !zombie()).isPresent();
    }

    Instant since() {
        return handle().flatMap(handle -> handle.info().startInstant()).orElse(Instant.EPOCH);
    }

    /** Asks it to end, and ends it when it has not after this long. */
    void end(Duration patience) {
        signal(stop.name());
        long deadline = System.nanoTime() + patience.toNanos();
        while (alive() && System.nanoTime() < deadline) {
            sleep();
        }
        if (alive()) {
            signal("KILL");
            while (alive()) {
                sleep();
            }
        }
    }

    /** Bytes of memory it holds, 0 where the system does not tell. */
    long residentBytes() {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(kilobytes -> Long.parseLong(kilobytes) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException noProc) {
            return 0;
        }
    }

    private Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid).filter(handle -> mark(handle) == started);
    }

    /** Dead, but nobody has asked for its exit code: where process 1 does not. */
    private boolean zombie() {
        return stat(pid).map(fields -> fields[0].equals("Z")).orElse(false);
    }

    private void signal(String name) {
        if (handle().isEmpty()) {
            return;
        }
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new Trouble("cannot send a signal to process " + pid, "is `kill` on the PATH?");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * A clock that is set does not move the ticks, unlike the instant that is derived from them.
     */
    private static long mark(ProcessHandle handle) {
        return stat(handle.pid())
                .map(fields -> Long.parseLong(fields[START_TICKS]))
                .orElseGet(
                        () -> handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L));
    }

    /** The fields after the process's name, which may hold spaces. */
    private static Optional<String[]> stat(long pid) {
        try {
            var text = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return Optional.of(text.substring(text.lastIndexOf(')') + 2).split(" "));
        } catch (IOException noProc) {
            return Optional.empty();
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
