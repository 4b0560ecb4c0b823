package live.blytz.local.command;

import picocli.CommandLine.Option;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** {@code -o json} for programs, text for people. */
final class Output {

    enum Form {
        TEXT,
        JSON
    }

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build();

    @Option(
            names = {"-o", "--output"},
            defaultValue = "text",
            description = "text or json")
    private Form form = Form.TEXT;

    boolean json() {
        return form == Form.JSON;
    }

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }
}
