package live.blytz.local.alerts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an operator gets, as it lies in the checkout. */
final class OperatorsFiles {

    static final Path PROJECT = Path.of("..", "..").toAbsolutePath().normalize();
    static final Path PROMETHEUS = PROJECT.resolve("ops/prometheus");
    static final Path RULES = PROMETHEUS.resolve("rules");
    static final Path DASHBOARDS = PROJECT.resolve("ops/grafana/dashboards");
    static final Path RUNBOOKS = PROJECT.resolve("docs/runbooks");

    private OperatorsFiles() {}

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> in(Path folder, String ending) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<Path> onPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
