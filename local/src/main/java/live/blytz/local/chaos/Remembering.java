package live.blytz.local.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import live.blytz.local.Home;
import live.blytz.local.suite.Suite;
import live.blytz.local.suite.Supervisor;

/**
 * What is out of order on purpose, on disk: whoever kills chaos itself leaves processes stopped or
 * sabotaged, and the next command puts them right.
 */
public final class Remembering {

    private final Path file;
    private final Set<String> notes = new LinkedHashSet<>();

    private Remembering(Path file) {
        this.file = file;
    }

    static Remembering in(Home home) {
        return new Remembering(home.folder().resolve("run").resolve("chaos.notes"));
    }

    /** Puts right what an earlier run left behind. */
    public static void recover(Suite suite) throws IOException {
        var memory = in(suite.home());
        if (!Files.exists(memory.file)) {
            return;
        }
        for (var note : Files.readAllLines(memory.file)) {
            var words = note.split(" ");
            switch (words[0]) {
                case "frozen" -> thaw(Long.parseLong(words[1]), Long.parseLong(words[2]));
                case "replaced" ->
                        new Supervisor(suite.home()).stop(suite.part(words[1])); // up starts it
                case "processor" -> calm(suite.addresses().stripe());
                default -> throw new IOException("not a note of ours: " + note);
            }
        }
        Files.delete(memory.file);
    }

    /** The process is stopped. */
    void frozen(long pid) {
        add("frozen " + pid + " " + mark(pid));
    }

    void thawed(long pid) {
        forget("frozen " + pid + " ");
    }

    /** The part does not run as it should and must be started anew. */
    void replaced(String part) {
        add("replaced " + part);
    }

    void restored(String part) {
        forget("replaced " + part);
    }

    /** The processor misbehaves. */
    void processor() {
        add("processor");
    }

    void processorCalm() {
        forget("processor");
    }

    private synchronized void add(String note) {
        notes.add(note);
        write();
    }

    private synchronized void forget(String beginning) {
        notes.removeIf(note -> note.startsWith(beginning));
        write();
    }

    private void write() {
        try {
            if (notes.isEmpty()) {
                Files.deleteIfExists(file);
            } else {
                Files.createDirectories(file.getParent());
                Files.write(file, List.copyOf(notes));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A number that is somebody else's by now is left alone. */
    private static void thaw(long pid, long mark) throws IOException {
        if (mark(pid) == mark) {
            Signals.send("CONT", pid);
        }
    }

    private static long mark(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(handle -> handle.info().startInstant())
                .map(Instant::toEpochMilli)
                .orElse(-1L);
    }

    /** A sandbox that does not run has forgotten by itself. */
    private static void calm(String stripe) {
        try (var http = HttpClient.newHttpClient()) {
            http.send(
                    HttpRequest.newBuilder(URI.create(stripe + "/_sandbox/faults"))
                            .timeout(Duration.ofSeconds(2))
                            .DELETE()
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        } catch (IOException notRunning) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
