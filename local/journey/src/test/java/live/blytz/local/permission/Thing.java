package live.blytz.local.permission;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that a path is about.
 *
 * @param names what stands for the path's placeholders, and what bodies need to know
 * @param token whom it must be asked with, where that is not just the person's
 */
record Thing(Map<String, String> names, @Nullable String token) {

    static final Thing NONE = new Thing(Map.of(), null);

    static Thing id(String id) {
        return new Thing(Map.of("id", id), null);
    }

    static Thing named(String... namesAndValues) {
        var names = new java.util.LinkedHashMap<String, String>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            names.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Thing(Map.copyOf(names), null);
    }

    String fill(String path) {
        var filled = path;
        for (var name : names.entrySet()) {
            filled = filled.replace("{" + name.getKey() + "}", name.getValue());
        }
        return filled;
    }

    String get(String name) {
        return java.util.Objects.requireNonNull(names.get(name), name);
    }
}
