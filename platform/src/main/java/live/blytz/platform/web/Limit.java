package live.blytz.platform.web;

import live.blytz.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** How many items a client wants at once: 1 to 100, 20 unless it says. */
public final class Limit {

    private static final int USUAL = 20;
    private static final int MOST = 100;

    private Limit() {}

    public static int of(@Nullable Integer asked) {
        if (asked == null) {
            return USUAL;
        }
        if (asked < 1 || asked > MOST) {
            throw Refusal.invalid("limit", "must be between 1 and " + MOST);
        }
        return asked;
    }
}
