package live.blytz.local.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import live.blytz.local.suite.Service;

/** The files of the project. */
final class Checkout {

    static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

    private Checkout() {}

    static String text(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> lines(String file) {
        return text(file).lines().toList();
    }

    /** All that may read the service's environment: its own main sources and the platform's. */
    static String sources(Service service) {
        return Stream.of(service.folder(), "platform")
                .map(module -> ROOT.resolve(module).resolve("src/main"))
                .flatMap(Checkout::files)
                .map(file -> text(ROOT.relativize(file).toString()))
                .collect(Collectors.joining("\n"));
    }

    static boolean onPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static Stream<Path> files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().matches(".*\\.(java|yaml|properties)"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
