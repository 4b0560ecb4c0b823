package live.blytz.local.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import live.blytz.engines.Jvm;

/** A Spring Boot jar taken apart, so that the JVM can map its classes. */
final class Unpacked {

    private Unpacked() {}

    static void extract(Path jar, Path into) throws IOException {
        Command.run(
                List.of(
                        Jvm.java(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        into.toString()));
    }

    static Path jarIn(Path program) throws IOException {
        try (var files = Files.list(program)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no jar in " + program));
        }
    }

    static String fingerprint(Path jar) throws IOException {
        var sum = new CRC32();
        sum.update(Files.readAllBytes(jar));
        sum.update(Runtime.version().toString().getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
