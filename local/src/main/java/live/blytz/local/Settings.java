package live.blytz.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The environment, and below it the project's {@code .env} file. An empty value is no value. */
public record Settings(Map<String, String> values) {

    public static Settings of(Path project, Map<String, String> environment) {
        var file = project.resolve(".env");
        try {
            var values =
                    new HashMap<>(parse(Files.exists(file) ? Files.readAllLines(file) : List.of()));
            values.putAll(environment);
            return new Settings(Map.copyOf(values));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }

    static Map<String, String> parse(List<String> lines) {
        var values = new HashMap<String, String>();
        for (var line : lines) {
            var text = line.strip();
            int sign = text.indexOf('=');
            if (sign > 0 && !text.startsWith("#")) {
                values.put(
                        text.substring(0, sign).strip(),
                        unquoted(text.substring(sign + 1).strip()));
            }
        }
        return values;
    }

    private static String unquoted(String value) {
        var quoted =
                value.length() > 1
                        && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                        && value.charAt(0) == value.charAt(value.length() - 1);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
