package live.blytz.local.suite;

import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Properties;
import live.blytz.engines.Launch;
import live.blytz.engines.Machine;
import live.blytz.local.Home;

/**
 * Starts processes that outlive us and remembers them on disk, so that a later command finds them.
 */
final class Processes {

    private final Home home;

    Processes(Home home) {
        this.home = home;
    }

    Child start(String part, Launch launch) throws IOException {
        var log = home.log(part);
        Files.createDirectories(log.getParent());
        if (Files.exists(log)) {
            Files.move(
                    log,
                    log.resolveSibling(log.getFileName() + ".1"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        var command = new ArrayList<String>();
        if (Machine.onPath("setsid").isPresent()) {
            command.add("setsid");
        }
        command.addAll(launch.wrapper());
        command.addAll(launch.command());
        var builder =
                new ProcessBuilder(command)
                        .directory(launch.folder().toFile())
                        .redirectInput(new File("/dev/null"))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
        builder.environment().putAll(launch.environment());
        var process = builder.start();
        var child = Child.of(process.toHandle(), launch.stop());
        write(home.record(part), child);
        return child;
    }

    /** The process of this part, if it still lives. */
    Optional<Child> find(String part) {
        return recorded(part).filter(Child::alive);
    }

    /** Whether the part was started and ended without being asked to. */
    boolean died(String part) {
        return recorded(part).filter(child -> !child.alive()).isPresent();
    }

    void forget(String part) {
        try {
            Files.deleteIfExists(home.record(part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Child> recorded(String part) {
        var file = home.record(part);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var fields = new Properties();
            fields.load(new StringReader(Files.readString(file)));
            return Optional.of(
                    new Child(
                            Long.parseLong(fields.getProperty("pid")),
                            Long.parseLong(fields.getProperty("started")),
                            Launch.Stop.valueOf(fields.getProperty("stop"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, Child child) throws IOException {
        var fields = new Properties();
        fields.setProperty("pid", Long.toString(child.pid()));
        fields.setProperty("started", Long.toString(child.started()));
        fields.setProperty("stop", child.stop().name());
        var text = new StringWriter();
        fields.store(text, null);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text.toString());
    }
}
