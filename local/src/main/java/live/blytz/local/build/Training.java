package live.blytz.local.build;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import live.blytz.engines.Jvm;

/** Starts a service once, up to where it would listen, and keeps what the JVM learnt. */
final class Training {

    private static final int PATIENCE_SECONDS = 180;

    private final Path program;
    private final Path log;

    Training(Path program, Path log) {
        this.program = program;
        this.log = log;
    }

    /**
     * Without a cache the service starts too, only slower: a failed training is told in the log
     * alone.
     */
    void run(String service, List<String> flags, Map<String, String> environment, String cache)
            throws IOException {
        var beside = program.resolve(cache + ".new");
        var rest = new ArrayList<>(flags);
        rest.add("-XX:AOTCacheOutput=" + beside);
        rest.add("-Dspring.context.exit=onRefresh");
        rest.addAll(List.of("-jar", program.resolve(service + ".jar").toString()));
        Files.createDirectories(log.getParent());
        var builder =
                new ProcessBuilder(Jvm.command("256m", rest))
                        .directory(program.toFile())
                        .redirectInput(new File("/dev/null"))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        if (endsInTime(builder.start()) && Files.exists(beside)) {
            Files.move(beside, program.resolve(cache), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static boolean endsInTime(Process process) throws IOException {
        try {
            var ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while training", e);
        }
    }
}
