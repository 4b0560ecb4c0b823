package live.blytz.local.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import live.blytz.engines.Folders;

/** What stands in a generated picture: files that ffmpeg reads again and again. */
public final class Caption implements AutoCloseable {

    static final String TITLE = "title.txt";
    static final String LOT = "lot.txt";
    static final String PHOTO = "lot.png";

    private static final int LONGEST = 44;

    private final Path folder;

    private Caption(Path folder) {
        this.folder = folder;
    }

    public static Caption of(String title) throws IOException {
        var caption = new Caption(Files.createTempDirectory("blytz-camera-"));
        caption.write(TITLE, title);
        caption.write(LOT, "");
        caption.write(PHOTO, Card.empty());
        return caption;
    }

    /**
     * What is sold now.
     *
     * @param photo of it, JPEG or PNG
     */
    public void shows(String lot, byte[] photo) throws IOException {
        write(PHOTO, Card.of(photo));
        write(LOT, lot);
    }

    /** For its owner's eyes. */
    Path folder() {
        return folder;
    }

    private void write(String name, String text) throws IOException {
        write(name, line(text).getBytes(StandardCharsets.UTF_8));
    }

    /** Never half of it: the camera reads whenever it likes. */
    private void write(String name, byte[] content) throws IOException {
        var fresh = folder.resolve(name + ".new");
        Files.write(fresh, content);
        Files.move(fresh, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Of nothing at all ffmpeg says that it cannot be read. */
    private static String line(String text) {
        var line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        if (line.length() > LONGEST) {
            return line.substring(0, LONGEST).strip() + "…";
        }
        return line.isEmpty() ? " " : line;
    }

    @Override
    public void close() throws IOException {
        Folders.delete(folder);
    }
}
