package live.blytz.engines;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.tukaani.xz.XZInputStream;

/** Opens what Maven delivers. */
final class Unpack {

    private Unpack() {}

    /** The one file in the folder whose name ends so. */
    static Path only(Path folder, String ending) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no " + ending + " in " + folder));
        }
    }

    static void tarGz(Path archive, Path into, int strip) throws IOException {
        Files.createDirectories(into);
        Tool.run(
                into,
                Map.of(),
                List.of(
                        "tar",
                        "-xzf",
                        archive.toString(),
                        "--no-same-owner",
                        "--strip-components=" + strip));
    }

    /** Unpacks the tar.xz inside a jar; few machines have xz, all have tar. */
    static void tarXzInJar(Path jar, String ending, Path into) throws IOException {
        Files.createDirectories(into);
        var tar =
                new ProcessBuilder("tar", "-xf", "-", "--no-same-owner")
                        .directory(into.toFile())
                        .redirectErrorStream(true)
                        .start();
        try (var zip = new ZipFile(jar.toFile());
                var xz = new XZInputStream(entry(zip, ending));
                var sink = tar.getOutputStream()) {
            xz.transferTo(sink);
        }
        var words = new String(tar.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (tar.onExit().join().exitValue() != 0) {
            throw new IOException("tar could not unpack " + jar + ": " + words);
        }
    }

    static void fileInJar(Path jar, String name, Path into) throws IOException {
        try (var zip = new ZipFile(jar.toFile());
                var in = entry(zip, name)) {
            Files.copy(in, into);
        }
    }

    /** What lies in this folder of the jar, without those who load it into a JVM. */
    static void folderInJar(Path jar, String name, Path into) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            for (var entry : zip.stream().toList()) {
                var file = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                if (entry.getName().equals(name + file)
                        && !file.isEmpty()
                        && !file.startsWith("libjni")) {
                    try (var in = zip.getInputStream(entry)) {
                        Files.copy(in, into.resolve(file));
                    }
                }
            }
        }
    }

    private static InputStream entry(ZipFile zip, String ending) throws IOException {
        var entry =
                zip.stream()
                        .filter(each -> each.getName().endsWith(ending))
                        .findFirst()
                        .orElseThrow(
                                () -> new IOException("no " + ending + " in " + zip.getName()));
        return zip.getInputStream(entry);
    }
}
