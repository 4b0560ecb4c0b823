package live.blytz.local.events;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericFixed;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/** Avro values as maps, lists and texts that any JSON writer knows. */
final class Plain {

    private Plain() {}

    static @Nullable Object of(@Nullable Object value, Schema schema) {
        return switch (value) {
            case null -> null;
            case GenericRecord record -> fields(record);
            case Collection<?> items ->
                    items.stream().map(item -> of(item, element(schema))).toList();
            case Map<?, ?> map -> entries(map, schema);
            case ByteBuffer bytes -> Base64.getEncoder().encodeToString(copy(bytes));
            case GenericFixed fixed -> Base64.getEncoder().encodeToString(fixed.bytes());
            case Long number when isTimestamp(schema) -> Instant.ofEpochMilli(number).toString();
            case Number number -> number;
            case Boolean yes -> yes;
            default -> value.toString();
        };
    }

    private static Map<String, @Nullable Object> fields(GenericRecord record) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        for (var field : record.getSchema().getFields()) {
            fields.put(field.name(), of(record.get(field.pos()), field.schema()));
        }
        return fields;
    }

    private static Map<String, @Nullable Object> entries(Map<?, ?> map, Schema schema) {
        var entries = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((key, value) -> entries.put(key.toString(), of(value, values(schema))));
        return entries;
    }

    private static boolean isTimestamp(Schema schema) {
        return some(schema, Schema.Type.LONG).getLogicalType()
                instanceof LogicalTypes.TimestampMillis;
    }

    private static Schema element(Schema schema) {
        return some(schema, Schema.Type.ARRAY).getElementType();
    }

    private static Schema values(Schema schema) {
        return some(schema, Schema.Type.MAP).getValueType();
    }

    /** The branch of this type, where the schema is a union. */
    private static Schema some(Schema schema, Schema.Type type) {
        return schema.getType() == Schema.Type.UNION
                ? schema.getTypes().stream()
                        .filter(branch -> branch.getType() == type)
                        .findFirst()
                        .orElse(schema)
                : schema;
    }

    private static byte[] copy(ByteBuffer bytes) {
        var copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        return copy;
    }
}
