package live.blytz.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import live.blytz.platform.problem.Refusal;

/** Where a page begins, opaque to clients: the sort values of the last item they saw. */
public final class Cursor {

    private static final String SEPARATOR = "\u001F";

    private Cursor() {}

    public static String of(Object... words) {
        var text =
                String.join(
                        SEPARATOR, java.util.Arrays.stream(words).map(String::valueOf).toList());
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @throws Refusal 422 when it is not one of ours
     */
    public static List<String> read(String cursor, int words) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var found = List.of(text.split(SEPARATOR, -1));
            if (found.size() == words) {
                return found;
            }
        } catch (IllegalArgumentException notBase64) {
            throw foreign();
        }
        throw foreign();
    }

    /**
     * Of a list that is sorted by id.
     *
     * @throws Refusal 422 when it is not one of ours
     */
    public static UUID readId(String cursor) {
        try {
            return UUID.fromString(read(cursor, 1).getFirst());
        } catch (IllegalArgumentException notAnId) {
            throw foreign();
        }
    }

    private static Refusal foreign() {
        return Refusal.invalid("cursor", "is not a cursor of this list");
    }
}
