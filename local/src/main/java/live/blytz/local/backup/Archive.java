package live.blytz.local.backup;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import live.blytz.engines.Folders;
import live.blytz.local.Home;
import live.blytz.local.Trouble;

/**
 * One {@code .tar.gz} with everything that {@code ./blytz down --wipe} would delete but the logs:
 * the data of all servers and the secrets that open them. It is therefore as secret as they are.
 */
public final class Archive {

    /** What the suite cannot do without, from its home folder. */
    private static final List<String> CONTENTS = List.of("data", "secrets.properties");

    private static final String FORMAT = "1";
    private static final String LABEL = "blytz-backup.properties";
    private static final String SUMS = "blytz-backup.sha256";

    private Archive() {}

    /**
     * @param made when the suite stood still
     */
    public record Label(Instant made, long files, long bytes) {}

    /** Packs the folder of a suite that does not run; the file appears when it is whole. */
    public static Label pack(Home home, Path file) throws IOException {
        if (!CONTENTS.stream().allMatch(each -> Files.exists(home.folder().resolve(each)))) {
            throw new Trouble("there is no data to back up yet", "./blytz up makes some");
        }
        var work = Files.createTempDirectory(home.folder(), "backup-");
        var partial = file.resolveSibling(file.getFileName() + ".partial");
        try {
            var sums = sums(home.folder());
            var label =
                    new Label(
                            Instant.now().truncatedTo(ChronoUnit.SECONDS),
                            sums.byPath().size(),
                            bytes(home.folder(), sums));
            Files.writeString(work.resolve(LABEL), text(label));
            Files.writeString(work.resolve(SUMS), sums.text());
            Files.deleteIfExists(partial);
            Files.createFile(
                    partial,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            var command = new ArrayList<>(List.of("tar", "-czf", partial.toString()));
            command.addAll(List.of("-C", work.toString(), LABEL, SUMS));
            command.addAll(List.of("-C", home.folder().toString()));
            command.addAll(CONTENTS);
            tar(command);
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
            return label;
        } finally {
            Files.deleteIfExists(partial);
            Folders.delete(work);
        }
    }

    /**
     * Unpacks beside the data, compares every file with its checksum, and only then puts it into
     * place. What was there before is kept in the folder that is returned.
     */
    public static Restored unpack(Path file, Home home) throws IOException {
        Files.createDirectories(home.folder());
        var work = Files.createTempDirectory(home.folder(), "restore-");
        try {
            open(file, work);
            var label = verified(file, work);
            var before = home.folder().resolve("before-restore-" + System.currentTimeMillis());
            Files.createDirectories(before);
            for (var each : CONTENTS) {
                var here = home.folder().resolve(each);
                if (Files.exists(here)) {
                    Files.move(here, before.resolve(each), StandardCopyOption.ATOMIC_MOVE);
                }
            }
            for (var each : CONTENTS) {
                Files.move(
                        work.resolve(each),
                        home.folder().resolve(each),
                        StandardCopyOption.ATOMIC_MOVE);
            }
            return new Restored(label, before);
        } finally {
            Folders.delete(work);
        }
    }

    /**
     * @param before the data that was replaced
     */
    public record Restored(Label label, Path before) {}

    private static void open(Path file, Path work) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Trouble("there is no backup " + file, "./blytz backup makes one");
        }
        try {
            tar(List.of("tar", "-xzpf", file.toString(), "-C", work.toString()));
        } catch (IOException broken) {
            throw broken(file, String.valueOf(broken.getMessage()));
        }
    }

    private static Label verified(Path file, Path work) throws IOException {
        try {
            var label = label(Files.readString(work.resolve(LABEL)));
            var expected = Checksums.parse(Files.readString(work.resolve(SUMS)));
            var differences = expected.differences(sums(work));
            CONTENTS.stream()
                    .filter(each -> !Files.exists(work.resolve(each)))
                    .forEach(each -> differences.add(each + " is missing"));
            if (!differences.isEmpty()) {
                throw broken(file, String.join(", ", differences.stream().limit(5).toList()));
            }
            return label;
        } catch (NoSuchFileException missing) {
            throw broken(file, "it holds no " + work.relativize(Path.of(missing.getFile())));
        }
    }

    private static Trouble broken(Path file, String how) {
        return new Trouble(
                "%s is not a whole backup: %s".formatted(file, how.strip()),
                "nothing was changed; take another backup file");
    }

    private static Checksums sums(Path folder) throws IOException {
        var all = new TreeMap<String, String>();
        for (var each : CONTENTS) {
            var path = folder.resolve(each);
            if (Files.exists(path)) {
                Checksums.of(path)
                        .byPath()
                        .forEach(
                                (name, sum) ->
                                        all.put(name.isEmpty() ? each : each + "/" + name, sum));
            }
        }
        return new Checksums(all);
    }

    private static long bytes(Path folder, Checksums sums) throws IOException {
        var bytes = 0L;
        for (var each : sums.byPath().keySet()) {
            bytes += Files.size(folder.resolve(each));
        }
        return bytes;
    }

    private static String text(Label label) throws IOException {
        var fields = new Properties();
        fields.setProperty("format", FORMAT);
        fields.setProperty("made", label.made().toString());
        fields.setProperty("files", Long.toString(label.files()));
        fields.setProperty("bytes", Long.toString(label.bytes()));
        var text = new StringWriter();
        fields.store(text, null);
        return text.toString();
    }

    private static Label label(String text) throws IOException {
        var fields = new Properties();
        fields.load(new StringReader(text));
        if (!FORMAT.equals(fields.getProperty("format"))) {
            throw new Trouble(
                    "this backup has the format " + fields.getProperty("format"),
                    "restore it with the version of Blytz that made it");
        }
        return new Label(
                Instant.parse(fields.getProperty("made")),
                Long.parseLong(fields.getProperty("files")),
                Long.parseLong(fields.getProperty("bytes")));
    }

    private static void tar(List<String> command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(words.lines().findFirst().orElse("tar failed"));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
