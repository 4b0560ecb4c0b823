package live.blytz.engines;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Command lines for child JVMs: quick to start, small, on the JDK that runs us. */
public final class Jvm {

    private static final List<String> FRUGAL =
            List.of(
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-Xms32m",
                    "-XX:+ExitOnOutOfMemoryError");

    private Jvm() {}

    /**
     * @param rest system properties, class path, main class and its arguments
     */
    public static List<String> command(String maxHeap, List<String> rest) {
        var command = new ArrayList<String>();
        command.add(java());
        command.addAll(FRUGAL);
        command.add("-Xmx" + maxHeap);
        command.addAll(rest);
        return List.copyOf(command);
    }

    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static String classPathOf(Path folder) throws IOException {
        try (var jars = Files.list(folder)) {
            return jars.map(Path::toString)
                    .filter(name -> name.endsWith(".jar"))
                    .sorted()
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }
}
