package live.blytz.local;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            if (Files.exists(file)) {
                known.load(new StringReader(Files.readString(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 48 hexadecimal digits, the same for this name until the data folder is wiped. */
    public synchronized String of(String name) {
        var value = known.getProperty(name);
        return value == null ? make(name) : value;
    }

    private String make(String name) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var value = HexFormat.of().formatHex(bytes);
        known.setProperty(name, value);
        var text = new StringWriter();
        try {
            known.store(text, null);
            Folders.writeSecret(file, text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return value;
    }
}
