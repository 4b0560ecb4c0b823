package live.blytz.local.suite;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a log, however long the log is. */
public final class LogTail {

    private static final int WINDOW = 64 * 1024;

    private LogTail() {}

    /** What matters of a failure: stack frames hide the sentences between them. */
    static List<String> lastWords(Path log, int count) throws IOException {
        var lines =
                last(log, Integer.MAX_VALUE).stream()
                        .filter(line -> !line.startsWith("\tat ") && !line.startsWith("\t... "))
                        .toList();
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }

    public static List<String> last(Path log, int count) throws IOException {
        if (!Files.exists(log)) {
            return List.of();
        }
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            long from = Math.max(0, file.length() - WINDOW);
            file.seek(from);
            var bytes = new byte[(int) (file.length() - from)];
            file.readFully(bytes);
            var lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        }
    }
}
