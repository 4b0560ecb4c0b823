package live.blytz.local.chaos;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants, however often they must ask for it.
 *
 * @param doors where it can be asked for, tried one after the other
 * @param key the same for every try of an unsafe call
 */
record Wish(
        String method,
        String path,
        @Nullable Object body,
        @Nullable String key,
        List<Entry> doors) {

    /**
     * A door, and the parts that must work so that it can answer.
     *
     * @param origin like {@code http://localhost:21080}
     */
    record Entry(String origin, Set<String> needs) {}

    static Wish see(String path, Entry door) {
        return new Wish("GET", path, null, null, List.of(door));
    }

    static Wish effect(String path, Object body, Entry... doors) {
        return new Wish("POST", path, body, UUID.randomUUID().toString(), List.of(doors));
    }

    static Wish effect(String path, Object body, List<Entry> doors) {
        return new Wish("POST", path, body, UUID.randomUUID().toString(), doors);
    }
}
