package live.blytz.schemas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.avro.JsonProperties;
import org.apache.avro.Schema;

/** The events of the house as a document for people. */
final class Dictionary {

    private final StringBuilder text = new StringBuilder();

    private Dictionary() {}

    static String of(List<TopicFile> topics) {
        var dictionary = new Dictionary();
        dictionary.head(topics);
        topics.forEach(dictionary::topic);
        dictionary.parts(topics);
        return dictionary.text.toString().stripTrailing() + "\n";
    }

    private void head(List<TopicFile> topics) {
        line("# Events");
        line("");
        line(
                "Generated from the Avro IDL in `src/main/avro` by `mvn -Prelease -pl schemas"
                        + " process-test-classes`; edit the IDL, not this file.");
        line("");
        line(
                "Every record travels in Confluent's format (a zero byte, the schema's id in four"
                        + " bytes, Avro binary) under the subject `<topic>-<full name>`,");
        line(
                "with the headers of CloudEvents (`ce_id`, `ce_type`, `ce_source`, `ce_time`,"
                        + " `ce_specversion`) and `traceparent`. What a service could not take");
        line("is in `<topic>.<service>.dlt`.");
        line("");
        line("| a field is | on the wire |");
        line("| --- | --- |");
        line("| uuid | text of 36 characters; `…_id` is the id of what the word before it names |");
        line(
                "| timestamp-millis | whole number: milliseconds since 1970-01-01 UTC, by the clock"
                        + " of the teller; `occurred_at` is when it became true |");
        line("| [Money](#money) | a whole number in the smallest unit of its currency |");
        line("| optional | null or the type, null when it is not known or not there |");
        line("| `… = x` | what a reader gets from a writer that did not know the field yet |");
        line("");
        line(
                "A name says its unit (`_m` metres, `_seconds`), a plural is a count. Readers skip"
                        + " types and fields that they do not know: both come, neither goes.");
        line("");
        line("| topic | key | owner | events |");
        line("| --- | --- | --- | --- |");
        for (var topic : topics) {
            line(
                    "| [`%s`](#%s) | %s | %s | %s |"
                            .formatted(
                                    topic.topic(),
                                    topic.topic(),
                                    topic.key(),
                                    topic.owner(),
                                    topic.events().stream()
                                            .map(each -> link(each.getName()))
                                            .collect(Collectors.joining(", "))));
        }
        line("");
    }

    private void topic(TopicFile topic) {
        line("## " + topic.topic());
        line("");
        line(topic.about());
        line("");
        topic.events().forEach(this::record);
    }

    /** Those that events share, and those of one topic only, in one list. */
    private void parts(List<TopicFile> topics) {
        line("## Parts of events");
        line("");
        var parts = new LinkedHashMap<String, Schema>();
        topics.forEach(topic -> topic.parts().forEach(part -> parts.put(part.getFullName(), part)));
        parts.values().stream()
                .sorted(java.util.Comparator.comparing(Schema::getName))
                .forEach(this::record);
    }

    private void record(Schema schema) {
        line("### " + schema.getName());
        line("");
        line("`" + schema.getFullName() + "`" + doc(schema.getDoc(), ": "));
        line("");
        if (schema.getType() == Schema.Type.ENUM) {
            line("One of " + quoted(schema.getEnumSymbols()) + ".");
        } else {
            line("| field | type | |");
            line("| --- | --- | --- |");
            for (var field : schema.getFields()) {
                line(
                        "| `%s` | %s | %s |"
                                .formatted(field.name(), type(field), doc(field.doc(), "")));
            }
        }
        line("");
    }

    private static String type(Schema.Field field) {
        var type = type(field.schema());
        if (!field.hasDefaultValue() || field.defaultVal() == JsonProperties.NULL_VALUE) {
            return type;
        }
        return type + " = `" + field.defaultVal() + "`";
    }

    private static String type(Schema schema) {
        var logical = schema.getLogicalType();
        if (logical != null) {
            return logical.getName();
        }
        return switch (schema.getType()) {
            case RECORD, ENUM, FIXED -> link(schema.getName());
            case ARRAY -> "list of " + type(schema.getElementType());
            case MAP -> "map of " + type(schema.getValueType());
            case UNION -> union(schema);
            default -> schema.getType().getName();
        };
    }

    private static String union(Schema schema) {
        var types = new ArrayList<String>();
        for (var each : schema.getTypes()) {
            if (each.getType() != Schema.Type.NULL) {
                types.add(type(each));
            }
        }
        return String.join(" or ", types) + (schema.isNullable() ? ", optional" : "");
    }

    private static String link(String name) {
        return "[" + name + "](#" + name.toLowerCase(java.util.Locale.ROOT) + ")";
    }

    private static String quoted(List<String> words) {
        return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
    }

    private static String doc(String doc, String before) {
        return doc == null ? "" : before + doc.replaceAll("\\s+", " ").replace("|", "\\|").strip();
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
