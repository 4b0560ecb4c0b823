package live.blytz.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Starts an engine that dies with this JVM and waits until it works. */
final class Running {

    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private static final int LAST_LINES = 30;

    private Running() {}

    static Process start(Engine engine, Path log) throws IOException {
        var process = Children.start(engine.prepare(), log);
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!engine.answers()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IOException(
                        "%s did not start:%n%s".formatted(engine.name(), lastLines(log)));
            }
            pause();
        }
        return process;
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for an engine", e);
        }
    }

    private static String lastLines(Path log) throws IOException {
        var lines = Files.readAllLines(log);
        return String.join(
                System.lineSeparator(),
                lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }
}
