package live.blytz.local.fcm;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** How a part of a message must look. */
sealed interface Shape {

    record Text() implements Shape {}

    record Flag() implements Shape {}

    record Whole() implements Shape {}

    /** Seconds with up to nine digits behind the point and an {@code s}, four weeks at most. */
    record Lifetime() implements Shape {}

    record Word(Set<String> words) implements Shape {}

    record Texts() implements Shape {}

    /** Any names, and each with a text. */
    record TextByName() implements Shape {}

    /** What Google hands on as it is. */
    record Anything() implements Shape {}

    record Fields(Map<String, Shape> fields) implements Shape {}

    Pattern LIFETIME = Pattern.compile("(\\d{1,7})(\\.\\d{1,9})?s");
    long LONGEST_LIFETIME = 2_419_200;

    /**
     * @param path where it stands, as Google names it
     */
    default void check(String path, JsonNode node) throws FcmError {
        switch (this) {
            case Text() -> require(node.isString(), path, "TYPE_STRING", node);
            case Flag() -> require(node.isBoolean(), path, "TYPE_BOOL", node);
            case Whole() -> require(node.isIntegralNumber(), path, "TYPE_INT32", node);
            case Lifetime() ->
                    require(
                            node.isString() && isLifetime(node.asString()),
                            path,
                            "type.googleapis.com/google.protobuf.Duration",
                            node);
            case Word(var words) ->
                    require(
                            node.isString()
                                    && words.contains(node.asString().toUpperCase(Locale.ROOT)),
                            path,
                            "TYPE_ENUM",
                            node);
            case Texts() -> {
                require(node.isArray(), path, "TYPE_STRING", node);
                for (var each : node) {
                    new Text().check(path, each);
                }
            }
            case TextByName() -> {
                require(node.isObject(), path, "Map", node);
                var at = 0;
                for (var entry : node.properties()) {
                    new Text().check("%s[%d].value".formatted(path, at++), entry.getValue());
                }
            }
            case Anything() -> require(node.isObject(), path, "Struct", node);
            case Fields(var fields) -> {
                require(node.isObject(), path, "Object", node);
                for (var entry : node.properties()) {
                    var shape = fields.get(snake(entry.getKey()));
                    if (shape == null) {
                        throw unknown(path, entry.getKey());
                    }
                    shape.check(
                            path + (path.isEmpty() ? "" : ".") + snake(entry.getKey()),
                            entry.getValue());
                }
            }
        }
    }

    private static boolean isLifetime(String text) {
        var match = LIFETIME.matcher(text);
        return match.matches() && Long.parseLong(match.group(1)) <= LONGEST_LIFETIME;
    }

    /** Both ways of writing a name are right. */
    private static String snake(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    private static void require(boolean right, String path, String type, JsonNode node)
            throws FcmError {
        if (!right) {
            throw FcmError.badRequest(
                    path, "Invalid value at '%s' (%s), %s".formatted(path, type, node));
        }
    }

    private static FcmError unknown(String path, String name) {
        var where = path.isEmpty() ? "" : " at '%s'".formatted(path);
        return FcmError.badRequest(
                path,
                "Invalid JSON payload received. Unknown name \"%s\"%s: Cannot find field."
                        .formatted(name, where));
    }
}
