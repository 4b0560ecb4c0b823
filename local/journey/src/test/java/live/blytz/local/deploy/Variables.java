package live.blytz.local.deploy;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The {@code ${…}} of a compose file. */
final class Variables {

    private static final Pattern USE =
            Pattern.compile("\\$\\$|\\$\\{(?<name>\\w+)(?:(?<kind>:[-?])(?<rest>[^}]*))?}");

    private Variables() {}

    /**
     * @param required without a value the file is refused
     */
    record Use(String name, boolean required, @Nullable String fallback) {}

    static List<Use> in(String text) {
        return USE.matcher(text)
                .results()
                .filter(match -> match.namedGroups().containsKey("name"))
                .filter(match -> match.group("name") != null)
                .map(
                        match ->
                                new Use(
                                        match.group("name"),
                                        ":?".equals(match.group("kind")),
                                        ":-".equals(match.group("kind"))
                                                ? match.group("rest")
                                                : null))
                .toList();
    }

    /** As compose does it: an empty value is none. */
    static String filled(String text, Map<String, String> values) {
        return USE.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(value(match.group(), values)));
    }

    private static String value(String use, Map<String, String> values) {
        if (use.equals("$$")) {
            return "$";
        }
        var asked = in(use).getFirst();
        var value = values.getOrDefault(asked.name(), "");
        if (!value.isEmpty()) {
            return value;
        }
        if (asked.required()) {
            throw new IllegalArgumentException(asked.name() + " is missing");
        }
        return asked.fallback() == null ? "" : asked.fallback();
    }
}
