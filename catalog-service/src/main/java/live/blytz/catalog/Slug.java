package live.blytz.catalog;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;

/** A name that can stand in a URL. */
final class Slug {

    static final String PATTERN = "[a-z0-9]+(-[a-z0-9]+)*";
    static final String MESSAGE = "lower-case letters, digits and single hyphens";

    private Slug() {}

    /**
     * {@code Mira's Cafés!} becomes {@code mira-s-cafes}; a name without letters gives {@code x}.
     */
    static String of(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        var slug =
                plain.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        if (slug.isEmpty()) {
            return "x";
        }
        return slug.length() <= 70 ? slug : slug.substring(0, 70).replaceAll("-$", "");
    }

    /** The same for a name that others have too. */
    static String of(String name, UUID id) {
        return of(name) + "-" + id.toString().substring(28);
    }
}
