package live.blytz.local.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import live.blytz.engines.Machine;

/** This machine's npm, where its Node is new enough. */
final class Npm {

    static final int OLDEST_NODE = 20;

    private static final Pattern MAJOR = Pattern.compile("v(\\d+)\\..*");

    private final Path command;

    private Npm(Path command) {
        this.command = command;
    }

    static Optional<Npm> find() {
        return Machine.onPath("node")
                .filter(node -> majorOf(node) >= OLDEST_NODE)
                .flatMap(_ -> Machine.onPath("npm"))
                .map(Npm::new);
    }

    /** Runs in the folder, hands over each line, returns the exit code. */
    int run(Path folder, Consumer<String> line, String... arguments) throws IOException {
        var words = new ArrayList<String>();
        words.add(command.toString());
        words.addAll(List.of(arguments));
        var builder =
                new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("NO_COLOR", "1");
        builder.environment().put("NO_UPDATE_NOTIFIER", "1");
        var process = builder.start();
        process.getOutputStream().close();
        try (var output = process.inputReader(StandardCharsets.UTF_8)) {
            output.lines().forEach(line);
        }
        return process.onExit().join().exitValue();
    }

    private static int majorOf(Path node) {
        try {
            var process = new ProcessBuilder(node.toString(), "--version").start();
            try (var words = process.inputReader(StandardCharsets.UTF_8)) {
                var version = MAJOR.matcher(Optional.ofNullable(words.readLine()).orElse(""));
                return version.matches() ? Integer.parseInt(version.group(1)) : 0;
            }
        } catch (IOException unusable) {
            return 0;
        }
    }
}
