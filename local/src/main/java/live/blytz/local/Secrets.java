package live.blytz.local;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import live.blytz.engines.Folders;

/**
 * Passwords and keys of this machine's suite: made when first asked for, kept in a file only its
 * owner reads.
 */
public final class Secrets {

    private static final int BYTES = 24;

    private final Path file;
    private final Properties known = new Properties();
    private final SecureRandom random = new SecureRandom();

    public Secrets(Path file) {
        this.file = file;
        try {
            load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 48 hexadecimal digits, the same for this name until the data folder is wiped. */
    public synchronized String of(String name) {
        var value = known.getProperty(name);
        return value == null ? agree(name) : value;
    }

    /** Another command may make secrets at the same moment: the first to write decides. */
    private String agree(String name) {
        synchronized (Secrets.class) {
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
                try (var channel =
                                FileChannel.open(
                                        beside(".lock"),
                                        StandardOpenOption.CREATE,
                                        StandardOpenOption.WRITE);
                        var _ = channel.lock()) {
                    load();
                    var value = known.getProperty(name);
                    return value == null ? make(name) : value;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private String make(String name) throws IOException {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var value = HexFormat.of().formatHex(bytes);
        known.setProperty(name, value);
        var text = new StringWriter();
        known.store(text, null);
        var whole = Folders.writeSecret(beside(".new"), text.toString());
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        return value;
    }

    private void load() throws IOException {
        if (Files.exists(file)) {
            known.load(new StringReader(Files.readString(file)));
        }
    }

    private Path beside(String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }
}
