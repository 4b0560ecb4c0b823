package live.blytz.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiFunction;

/**
 * An engine that belongs to one test: to be killed, and to be started again with what it has kept.
 */
public final class OwnEngine<E extends Engine> implements AutoCloseable {

    /** What a killed server leaves behind, like shared memory, may be in the way for a moment. */
    private static final int ATTEMPTS = 5;

    private final E engine;
    private final Path log;
    private Process process;

    private OwnEngine(E engine, Path log) throws IOException {
        this.engine = engine;
        this.log = log;
        this.process = Running.start(engine, log);
    }

    /** With its data and its log in this folder. */
    public static <E extends Engine> OwnEngine<E> in(
            Path folder, BiFunction<EngineCache, Path, E> engine) throws IOException {
        var cache = EngineCache.ofUser(System.err::println);
        var data = Files.createDirectories(folder.resolve("data"));
        return new OwnEngine<>(engine.apply(cache, data), folder.resolve("engine.log"));
    }

    public E engine() {
        return engine;
    }

    /** As {@code kill -9} does, without a word to anybody. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** After {@link #kill}. Waits until the engine answers. */
    public void restart() throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                process = Running.start(engine, log);
                return;
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    @Override
    public void close() {
        kill();
    }
}
