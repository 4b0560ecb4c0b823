package live.blytz.local.alerts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A disk of one megabyte, all of it used. */
final class SmallDisk implements AutoCloseable {

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Empty where we may not mount anything. */
    static Optional<SmallDisk> full() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("small-disk");
        if (!run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.toString())) {
            Files.delete(folder);
            return Optional.empty();
        }
        Files.write(folder.resolve("all"), new byte[1_000 * 1024]);
        return Optional.of(new SmallDisk(folder));
    }

    Path folder() {
        return folder;
    }

    void makeRoom() throws IOException {
        Files.delete(folder.resolve("all"));
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run("umount", "-l", folder.toString());
        Files.deleteIfExists(folder);
    }

    private static boolean run(String... words) throws InterruptedException {
        try {
            return new ProcessBuilder(new ArrayList<>(List.of(words)))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
