package live.blytz.local.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import live.blytz.local.Home;
import live.blytz.local.Settings;

/**
 * Whether requests are followed through the suite, with Zipkin: remembered beside its data until it
 * is asked otherwise.
 */
public final class Following {

    static final String SETTING = "BLYTZ_TRACES";

    private final Path mark;

    public Following(Home home) {
        mark = home.folder().resolve("traces");
    }

    /** What the environment says comes first. */
    Settings in(Settings settings) {
        if (settings.get(SETTING).isPresent() || !Files.exists(mark)) {
            return settings;
        }
        var values = new HashMap<>(settings.values());
        values.put(SETTING, "on");
        return new Settings(values);
    }

    /** True when it was otherwise before. */
    public boolean change(boolean followed) throws IOException {
        if (Files.exists(mark) == followed) {
            return false;
        }
        if (followed) {
            Files.createDirectories(mark.toAbsolutePath().getParent());
            Files.createFile(mark);
        } else {
            Files.delete(mark);
        }
        return true;
    }
}
