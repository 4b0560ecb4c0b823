package live.blytz.platform.web;

import java.util.Locale;
import java.util.regex.Pattern;

/** From the names of Java to those of the wire. */
final class Names {

    private static final Pattern HUMP = Pattern.compile("([a-z0-9])([A-Z])");

    private Names() {}

    static String snake(String camel) {
        return HUMP.matcher(camel).replaceAll("$1_$2").toLowerCase(Locale.ROOT);
    }
}
