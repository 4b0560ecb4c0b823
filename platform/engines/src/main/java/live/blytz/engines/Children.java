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
        return start(
                builder(launch)
                        .redirectInput(new File("/dev/null"))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())));
    }

    /** One that is fed through its standard input; what it says goes where our own words go. */
    public static Process startFed(Launch launch) throws IOException {
        return start(
                builder(launch)
                        .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                        .redirectError(ProcessBuilder.Redirect.INHERIT));
    }

    /** One that is fed, and whose standard output somebody reads. */
    public static Process startBetween(Launch launch) throws IOException {
        return start(builder(launch).redirectError(ProcessBuilder.Redirect.INHERIT));
    }

    private static ProcessBuilder builder(Launch launch) {
        var command = new ArrayList<>(launch.wrapper());
        if (BOUND) {
            command.addAll(List.of("setpriv", "--pdeathsig", "KILL"));
        }
        command.addAll(launch.command());
        var builder = new ProcessBuilder(command).directory(launch.folder().toFile());
        builder.environment().putAll(launch.environment());
        return builder;
    }

    private static Process start(ProcessBuilder builder) throws IOException {
        var program = builder.command().getFirst();
        try {
            return NURSERY.submit(builder::start).get();
        } catch (ExecutionException e) {
            throw new IOException("could not start " + program, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while starting " + program, e);
        }
    }
}
