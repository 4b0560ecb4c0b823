package live.blytz.schemas;

import static org.apache.avro.SchemaCompatibility.checkReaderWriterCompatibility;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;

/**
 * The texts that are out in the world: {@code src/released/<full name>/<version>.avsc}. A text that
 * stands there is never edited: some topic holds records that it wrote.
 */
record Releases(Path folder) {

    static Releases ofTheHouse() {
        return new Releases(Path.of("src/released"));
    }

    Set<String> names() throws IOException {
        var names = new TreeSet<String>();
        if (Files.isDirectory(folder)) {
            try (var types = Files.newDirectoryStream(folder)) {
                types.forEach(type -> names.add(type.getFileName().toString()));
            }
        }
        return names;
    }

    /** Oldest first. */
    List<Schema> of(String name) throws IOException {
        var versions = new ArrayList<Schema>();
        for (var n = 1; Files.exists(file(name, n)); n++) {
            versions.add(new Schema.Parser().parse(Files.readString(file(name, n))));
        }
        return versions;
    }

    /**
     * What stands against this schema, in words: FULL_TRANSITIVE, so it must read every released
     * version and be read by every released version.
     */
    List<String> objections(Schema schema) throws IOException {
        var objections = new ArrayList<String>();
        var version = 0;
        for (var released : of(schema.getFullName())) {
            version++;
            object(objections, schema, "cannot read", version, schema, released);
            object(objections, schema, "cannot be read by", version, released, schema);
        }
        return objections;
    }

    private static void object(
            List<String> objections,
            Schema schema,
            String verb,
            int version,
            Schema reader,
            Schema writer) {
        var answer = checkReaderWriterCompatibility(reader, writer);
        if (answer.getType() != SchemaCompatibilityType.COMPATIBLE) {
            for (var each : answer.getResult().getIncompatibilities()) {
                objections.add(
                        "%s %s version %d: %s at %s (%s). A field that comes or goes needs a default; a breaking change is a new topic."
                                .formatted(
                                        schema.getFullName(),
                                        verb,
                                        version,
                                        each.getType(),
                                        each.getLocation(),
                                        each.getMessage()));
            }
        }
    }

    /** Writes a new version when the schema has changed. */
    boolean release(Schema schema) throws IOException {
        var objections = objections(schema);
        if (!objections.isEmpty()) {
            throw new IOException(String.join("\n", objections));
        }
        var versions = of(schema.getFullName());
        if (!versions.isEmpty() && versions.getLast().equals(schema)) {
            return false;
        }
        var file = file(schema.getFullName(), versions.size() + 1);
        Files.createDirectories(file.getParent());
        Files.writeString(file, schema.toString(true) + "\n");
        return true;
    }

    private Path file(String name, int version) {
        return folder.resolve(name).resolve(version + ".avsc");
    }
}
