package live.blytz.local.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A typeface of this machine. ffmpeg brings none, and where there is none nothing is written. */
final class Lettering {

    private static final int DEPTH = 5;
    private static final List<String> LIKED =
            List.of("Inter", "NotoSans", "OpenSans", "DejaVuSans", "LiberationSans", "Arial");

    private static final List<Path> PLACES =
            List.of(
                    Path.of("/usr/share/fonts"),
                    Path.of("/usr/local/share/fonts"),
                    Path.of(System.getProperty("user.home"), ".local/share/fonts"),
                    Path.of("/System/Library/Fonts/Supplemental"),
                    Path.of("/Library/Fonts"));

    private Lettering() {}

    static Optional<Path> found() {
        return PLACES.stream()
                .filter(Files::isDirectory)
                .flatMap(place -> in(place).stream())
                .min(Comparator.comparingInt(Lettering::rank).thenComparing(Path::toString));
    }

    /** What cannot be read is not there. */
    private static List<Path> in(Path place) {
        try (var all = Files.find(place, DEPTH, (file, _) -> rank(file) < LIKED.size())) {
            return all.filter(Files::isReadable).toList();
        } catch (IOException | UncheckedIOException closed) {
            return List.of();
        }
    }

    private static int rank(Path file) {
        var name = String.valueOf(file.getFileName()).replace("-", "").replace(" ", "");
        for (var n = 0; n < LIKED.size(); n++) {
            Predicate<String> isIt = (LIKED.get(n) + "Bold.ttf")::equalsIgnoreCase;
            if (isIt.test(name)) {
                return n;
            }
        }
        return LIKED.size();
    }
}
