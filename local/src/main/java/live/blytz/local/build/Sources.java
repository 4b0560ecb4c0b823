package live.blytz.local.build;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** When something below a folder was changed last. */
final class Sources {

    private static final Set<String> MADE = Set.of("node_modules", "target", ".git");

    private Sources() {}

    /** Of the console: all but its tests and what was built. */
    static FileTime newest(Path web) throws IOException {
        return newest(
                web,
                path ->
                        !path.startsWith("/dist/")
                                && !path.startsWith("/e2e/")
                                && !path.contains(".test."));
    }

    /**
     * @param counts asked with each file's path from the folder on, which begins with a slash
     */
    static FileTime newest(Path folder, Predicate<String> counts) throws IOException {
        var newest = new Newest(folder, counts);
        Files.walkFileTree(folder, newest);
        return newest.time;
    }

    static FileTime later(FileTime one, FileTime other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static final class Newest extends SimpleFileVisitor<Path> {

        private final Path folder;
        private final Predicate<String> counts;
        private FileTime time = FileTime.fromMillis(0);

        Newest(Path folder, Predicate<String> counts) {
            this.folder = folder;
            this.counts = counts;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return !directory.equals(folder) && MADE.contains(directory.getFileName().toString())
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (counts.test("/" + folder.relativize(file))) {
                time = later(time, attributes.lastModifiedTime());
            }
            return FileVisitResult.CONTINUE;
        }

        /** Files come and go while somebody works. */
        @Override
        public FileVisitResult visitFileFailed(Path file, @Nullable IOException gone) {
            return FileVisitResult.CONTINUE;
        }
    }
}
