package live.blytz.local.permission;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody of one role is told.
 *
 * @param own about a thing of theirs; null where nobody of this role has one
 * @param others about somebody else's, or where nobody owns anything
 */
record Answers(@Nullable Integer own, int others) {

    private static final Pattern WORDS = Pattern.compile("(?:(\\d{3})/)?(\\d{3})");

    /**
     * @param cell {@code own/others}, or one status for both
     */
    static Answers of(String cell) {
        var words = WORDS.matcher(cell.strip());
        if (!words.matches()) {
            throw new IllegalArgumentException("'" + cell + "' is not a status or two");
        }
        var own = words.group(1);
        return new Answers(
                own == null ? null : Integer.valueOf(own), Integer.parseInt(words.group(2)));
    }
}
