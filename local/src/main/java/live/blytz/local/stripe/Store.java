package live.blytz.local.stripe;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import live.blytz.local.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every object of the account by its kind and id. One request is one line of the journal, so a
 * sandbox that is killed comes back with whole requests only.
 */
final class Store implements AutoCloseable {

    private final Map<String, Map<String, ObjectNode>> objects = new HashMap<>();
    private final @Nullable BufferedWriter journal;

    Store(@Nullable Path file) {
        try {
            this.journal = file == null ? null : opened(file);
        } catch (IOException unusable) {
            throw new UncheckedIOException("The sandbox cannot keep its data in " + file, unusable);
        }
    }

    synchronized <T> T change(Function<Changes, T> work) {
        var changes = new Changes(objects);
        var result = work.apply(changes);
        if (!changes.written().isEmpty()) {
            write(changes);
            changes.written().forEach(this::keep);
        }
        return result;
    }

    private BufferedWriter opened(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        if (Files.exists(file)) {
            try (var lines = Files.lines(file)) {
                lines.forEach(this::replay);
            }
        }
        return compacted(file);
    }

    private void replay(String line) {
        try {
            for (var object : Json.read(line)) {
                keep((ObjectNode) object);
            }
        } catch (JacksonException torn) {
            System.err.println(
                    "A request that was cut off by a kill is forgotten: "
                            + torn.getOriginalMessage());
        }
    }

    /** The journal starts again with each object once, as it is now. */
    private BufferedWriter compacted(Path file) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try (var writer = Files.newBufferedWriter(fresh)) {
            for (var kind : objects.values()) {
                for (var object : kind.values()) {
                    writer.write("[" + Json.write(object) + "]\n");
                }
            }
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        return Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    }

    private void write(Changes changes) {
        if (journal == null) {
            return;
        }
        var line = new StringBuilder("[");
        for (var object : changes.written()) {
            line.append(line.length() > 1 ? "," : "").append(Json.write(object));
        }
        try {
            journal.append(line).append("]\n").flush();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private void keep(ObjectNode object) {
        objects.computeIfAbsent(object.path("object").asString(), _ -> new LinkedHashMap<>())
                .put(object.path("id").asString(), object);
    }

    @Override
    public synchronized void close() {
        try {
            if (journal != null) {
                journal.close();
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
