package live.blytz.local.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A command run to its end; what it said is the message when it fails. */
final class Command {

    private Command() {}

    static void run(List<String> command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException(String.join(" ", command) + System.lineSeparator() + words);
        }
    }
}
