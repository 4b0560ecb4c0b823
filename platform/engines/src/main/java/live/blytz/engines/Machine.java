package live.blytz.engines;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What this machine is and which commands it has. */
public final class Machine {

    private Machine() {}

    /** Operating system and processor as PostgreSQL's binaries are called: {@code linux-amd64}. */
    static String platform() {
        return system() + "-" + (arm() ? "arm64v8" : "amd64");
    }

    /** As the publishers of native libraries name it, like {@code linux-x86_64}. */
    static String nativePlatform() {
        return (system().equals("darwin") ? "macosx" : "linux") + (arm() ? "-arm64" : "-x86_64");
    }

    static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac")
                ? "darwin"
                : "linux";
    }

    static boolean arm() {
        return System.getProperty("os.arch").equals("aarch64");
    }

    static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** The first executable of this name on the PATH. */
    public static Optional<Path> onPath(String command) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, command))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static boolean runs(String... command) {
        try {
            var process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
