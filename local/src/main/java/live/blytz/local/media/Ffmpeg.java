package live.blytz.local.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import live.blytz.engines.Children;
import live.blytz.engines.Folders;
import live.blytz.engines.Launch;

/**
 * Starts ffmpeg, as processes that end with this one.
 *
 * @param folder where the binaries and their libraries are
 */
public record Ffmpeg(Path folder) {

    /** ffmpeg reads no longer lines. */
    private static final int LONGEST_LINE = 990;

    /**
     * The arguments that give an option a value which nobody else on this machine may read: a
     * command line is seen by all, a preset file by its owner.
     *
     * @param file is written; it can go once the program has begun
     */
    static List<String> secret(Path file, String option, String value) throws IOException {
        var line = option + "=" + value;
        if (line.length() > LONGEST_LINE || line.chars().anyMatch(Character::isISOControl)) {
            throw new IOException("ffmpeg would not take the %s".formatted(option));
        }
        return List.of("-fpre", Folders.writeSecret(file, line + "\n").toString());
    }

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
