package live.blytz.engines;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A command that is run to its end; its last words are the message when it fails. */
final class Tool {

    private static final int LAST_WORDS = 2000;

    private Tool() {}

    static void run(Path folder, Map<String, String> environment, List<String> command)
            throws IOException {
        var builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(
                        "%s ended with %d:%n%s"
                                .formatted(
                                        String.join(" ", command),
                                        process.exitValue(),
                                        output.substring(
                                                Math.max(0, output.length() - LAST_WORDS))));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while running " + command.getFirst(), e);
        }
    }
}
