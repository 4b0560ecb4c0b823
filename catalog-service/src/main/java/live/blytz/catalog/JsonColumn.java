package live.blytz.catalog;

import jakarta.persistence.AttributeConverter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A value kept as {@code jsonb}. */
abstract class JsonColumn<T> implements AttributeConverter<@Nullable T, @Nullable String> {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final TypeReference<T> type;

    JsonColumn(TypeReference<T> type) {
        this.type = type;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable T value) {
        return value == null ? null : JSON.writeValueAsString(value);
    }

    @Override
    public @Nullable T convertToEntityAttribute(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, type);
    }

    static final class Texts extends JsonColumn<List<String>> {
        Texts() {
            super(new TypeReference<>() {});
        }
    }

    static final class Facts extends JsonColumn<Map<String, Object>> {
        Facts() {
            super(new TypeReference<>() {});
        }
    }

    static final class Place extends JsonColumn<Pickup> {
        Place() {
            super(new TypeReference<>() {});
        }
    }
}
