package live.blytz.engines;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Processes that die with this JVM, however it dies. */
public final class Children {

    /**
     * The kernel ties a child to the thread that made it, so one platform thread makes them all and
     * never ends.
     */
    private static final ExecutorService NURSERY =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("engines-nursery").factory());

    private static final boolean BOUND = Machine.onPath("setpriv").isPresent();

    private Children() {}

    public static Process start(Launch launch, Path log) throws IOException {
        var command = new ArrayList<>(launch.wrapper());
        if (BOUND) {
            command.addAll(List.of("setpriv", "--pdeathsig", "KILL"));
        }
        command.addAll(launch.command());
        var builder =
                new ProcessBuilder(command)
                        .directory(launch.folder().toFile())
                        .redirectInput(new File("/dev/null"))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(launch.environment());
        try {
            return NURSERY.submit(builder::start).get();
        } catch (ExecutionException e) {
            throw new IOException("could not start " + command.getFirst(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while starting " + command.getFirst(), e);
        }
    }
}
