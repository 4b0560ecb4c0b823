package live.blytz.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The temporary folder of one test JVM. What a killed JVM left behind is swept by the next one. */
final class Scratch {

    private static final String PREFIX = "blytz-engines-";

    private Scratch() {}

    static Path folder() {
        var temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            sweep(temporary);
            var folder =
                    Files.createTempDirectory(
                            temporary, PREFIX + ProcessHandle.current().pid() + "-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path fresh(Path folder) {
        try {
            return Files.createTempDirectory(folder, "data-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sweep(Path temporary) throws IOException {
        try (var folders = Files.newDirectoryStream(temporary, PREFIX + "*")) {
            for (var folder : folders) {
                if (ownerIsGone(folder)) {
                    remove(folder);
                }
            }
        }
    }

    private static boolean ownerIsGone(Path folder) {
        var pid = folder.getFileName().toString().substring(PREFIX.length()).split("-")[0];
        return pid.chars().allMatch(Character::isDigit)
                && Optional.of(Long.parseLong(pid)).flatMap(ProcessHandle::of).isEmpty();
    }

    private static void remove(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            System.err.println("cannot remove " + folder + ": " + e.getMessage());
        }
    }
}
