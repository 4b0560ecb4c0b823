package live.blytz.schemas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.avro.Schema;
import org.apache.avro.idl.IdlReader;

/**
 * One file of the IDL: the events of one topic. Its first comment says who tells them, where, and
 * under which key.
 *
 * @param events records that travel, in the order of the file
 * @param parts records and enums inside them, those of imported files too
 */
record TopicFile(
        String about,
        String owner,
        String topic,
        String key,
        List<Schema> events,
        List<Schema> parts) {

    private static final Path FOLDER = Path.of("src/main/avro");
    private static final Pattern FIRST_COMMENT =
            Pattern.compile("\\A\\s*/\\*\\*(.*?)\\*/", Pattern.DOTALL);
    private static final Pattern FACTS =
            Pattern.compile("What (\\S+) tells.*?topic `(\\w+)`, key = ([^.]+)\\.");
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*(?:record|enum|error|fixed)\\s+(\\w+)", Pattern.MULTILINE);

    /** All topics, by name; files that belong to no topic hold only shared words. */
    static List<TopicFile> all() throws IOException {
        var all = new ArrayList<TopicFile>();
        try (var files = Files.newDirectoryStream(FOLDER, "*.avdl")) {
            for (var file : files) {
                var text = Files.readString(file);
                if (!aboutOf(text).endsWith("They never travel alone.")) {
                    all.add(read(file, text));
                }
            }
        }
        all.sort(java.util.Comparator.comparing(TopicFile::topic));
        return all;
    }

    private static TopicFile read(Path file, String text) throws IOException {
        var about = aboutOf(text);
        var facts = FACTS.matcher(about);
        if (!facts.find()) {
            throw new IOException(
                    file
                            + " must begin with: /** What <owner> tells about …: topic `<topic>`, key ="
                            + " <what>. */");
        }
        var schemas = List.copyOf(new IdlReader().parse(file).getNamedSchemas().values());
        var inside = new LinkedHashSet<Schema>();
        schemas.forEach(schema -> collectParts(schema, inside, new HashSet<>()));
        var declared = DECLARED.matcher(text).results().map(each -> each.group(1)).toList();
        var events =
                declared.stream()
                        .flatMap(
                                name ->
                                        schemas.stream()
                                                .filter(each -> each.getName().equals(name)))
                        .filter(each -> each.getType() == Schema.Type.RECORD)
                        .filter(each -> !inside.contains(each))
                        .toList();
        var parts =
                inside.stream().sorted(java.util.Comparator.comparing(Schema::getName)).toList();
        return new TopicFile(about, facts.group(1), facts.group(2), facts.group(3), events, parts);
    }

    private static String aboutOf(String text) throws IOException {
        var comment = FIRST_COMMENT.matcher(text);
        if (!comment.find()) {
            throw new IOException("a file must begin with a comment that says what it is about");
        }
        return comment.group(1).replaceAll("\\s*\\n\\s*\\*?\\s*", " ").strip();
    }

    /** Named types that stand inside another one. */
    private static void collectParts(Schema schema, Set<Schema> inside, Set<String> seen) {
        switch (schema.getType()) {
            case RECORD -> {
                if (seen.add(schema.getFullName())) {
                    for (var field : schema.getFields()) {
                        collect(field.schema(), inside, seen);
                    }
                }
            }
            case ARRAY -> collect(schema.getElementType(), inside, seen);
            case MAP -> collect(schema.getValueType(), inside, seen);
            case UNION -> schema.getTypes().forEach(type -> collect(type, inside, seen));
            default -> {}
        }
    }

    private static void collect(Schema schema, Set<Schema> inside, Set<String> seen) {
        if (schema.getType() == Schema.Type.RECORD || schema.getType() == Schema.Type.ENUM) {
            inside.add(schema);
        }
        collectParts(schema, inside, seen);
    }
}
