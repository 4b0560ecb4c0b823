package live.blytz.local.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import live.blytz.engines.Children;
import live.blytz.engines.Launch;

/**
 * Starts ffmpeg, as processes that end with this one.
 *
 * @param folder where the binaries and their libraries are
 */
public record Ffmpeg(Path folder) {

    /** One that reads from its standard input. */
    Process fed(Path work, List<String> arguments) throws IOException {
        return Children.startFed(launch("ffmpeg", work, arguments));
    }

    /** Runs it to its end. */
    void run(Path work, int seconds, List<String> arguments) throws IOException {
        var process = Children.startFed(launch("ffmpeg", work, arguments));
        process.getOutputStream().close();
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("ffmpeg failed: " + String.join(" ", arguments));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** How it is started; for those who want to see what it writes. */
    public Launch launch(String program, Path work, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(folder.resolve(program).toString());
        command.addAll(List.of("-hide_banner", "-loglevel", "error"));
        command.addAll(arguments);
        var libraries =
                System.getProperty("os.name").startsWith("Mac")
                        ? "DYLD_LIBRARY_PATH"
                        : "LD_LIBRARY_PATH";
        return new Launch(command, Map.of(libraries, folder.toString()), work);
    }
}
