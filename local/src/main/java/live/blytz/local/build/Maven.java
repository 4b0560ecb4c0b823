package live.blytz.local.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import live.blytz.engines.Machine;
import live.blytz.local.Trouble;

/** The project's Maven, on the JDK that runs us. */
public final class Maven {

    private final Path project;

    public Maven(Path project) {
        this.project = project;
    }

    /** The wrapper where there is one, else what is on the PATH. */
    public Optional<Path> command() {
        return Optional.ofNullable(System.getenv("BLYTZ_MAVEN"))
                .map(Path::of)
                .or(() -> Machine.onPath("mvn"))
                .or(() -> Optional.of(project.resolve("mvnw")).filter(Files::isExecutable));
    }

    /** Runs in the project's folder, hands over each line, returns the exit code. */
    public int run(List<String> arguments, Consumer<String> line) throws IOException {
        var command = new ArrayList<String>();
        command.add(
                command()
                        .orElseThrow(
                                () ->
                                        new Trouble(
                                                "Maven is not on the PATH",
                                                "install Maven 3.8 or newer, for example: apt install maven"))
                        .toString());
        command.addAll(List.of("-B", "-ntp"));
        command.addAll(arguments);
        var builder =
                new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true);
        builder.environment()
                .putAll(
                        Map.of(
                                "JAVA_HOME", System.getProperty("java.home"),
                                "MAVEN_OPTS", options()));
        var process = builder.start();
        process.getOutputStream().close();
        try (var output = process.inputReader(StandardCharsets.UTF_8)) {
            output.lines().forEach(line);
        }
        return process.onExit().join().exitValue();
    }

    /** The first flag silences what Maven 3 does with old tricks on new JDKs. */
    private static String options() {
        return "--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED "
                + Optional.ofNullable(System.getenv("MAVEN_OPTS")).orElse("");
    }
}
