package live.blytz.engines;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A program of our own in Go, built once and kept in the cache of engines. Changed sources are
 * another program.
 *
 * @param sources by file name, {@code go.mod} and {@code go.sum} among them
 */
public record GoProgram(String name, SortedMap<String, String> sources) {

    private static final int GO_MINOR = 26;
    private static final Pattern VERSION = Pattern.compile("go1\\.(\\d+)");
    private static final int PATIENCE_MINUTES = 15;

    /** Whether the Go of this machine is there and new enough. */
    public static boolean canBeBuilt() {
        return Machine.onPath("go").isPresent() && goIsNew();
    }

    /** The program, when it need not be built. */
    public Optional<Path> there(EngineCache cache) {
        return Optional.of(place(cache).resolve(name)).filter(Files::isExecutable);
    }

    /**
     * Builds it at the lowest priority, unless it is there; who comes second waits for the first.
     */
    public Path build(EngineCache cache) throws IOException {
        return cache.provide(name, recipe(), "building " + name + " from Go, once", this::into)
                .resolve(name);
    }

    private void into(Path folder) throws IOException {
        var source = Files.createDirectories(folder.resolve("source"));
        for (var file : sources.entrySet()) {
            Files.writeString(source.resolve(file.getKey()), file.getValue());
        }
        var log = folder.resolve("build.log");
        var build =
                Children.start(
                        new Launch(
                                List.of("nice", "-n", "19"),
                                List.of("go", "build", "-o", folder.resolve(name).toString(), "."),
                                Map.of(),
                                source,
                                Launch.Stop.TERM),
                        log);
        try {
            if (!build.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) || build.exitValue() != 0) {
                throw new IOException(
                        "%s could not be built: %s"
                                .formatted(name, Files.readString(log).lines().toList()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while building " + name, e);
        } finally {
            build.destroyForcibly();
        }
    }

    private Path place(EngineCache cache) {
        return cache.place(name, recipe());
    }

    private String recipe() {
        return sources.toString();
    }

    private static boolean goIsNew() {
        try {
            var process = new ProcessBuilder("go", "env", "GOVERSION").start();
            process.getOutputStream().close();
            var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var version = VERSION.matcher(words);
            return version.find() && Integer.parseInt(version.group(1)) >= GO_MINOR;
        } catch (IOException unusable) {
            return false;
        }
    }
}
