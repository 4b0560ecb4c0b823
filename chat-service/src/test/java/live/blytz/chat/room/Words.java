package live.blytz.chat.room;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as the house writes it, and frames read back. */
public final class Words {

    public static final JsonMapper JSON =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build();

    private Words() {}

    public static JsonNode of(Told told) {
        var text = new String(told.wire(), StandardCharsets.UTF_8);
        return JSON.readTree(text.substring(text.indexOf('{')));
    }
}
