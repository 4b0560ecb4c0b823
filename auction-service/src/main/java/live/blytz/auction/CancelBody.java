package live.blytz.auction;

import jakarta.validation.constraints.Size;
import live.blytz.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Why something is called off.
 *
 * @param note in words for its seller; admins must say something
 */
public record CancelBody(@Size(max = 500) @Nullable String note) {

    public static @Nullable String said(@Nullable CancelBody body) {
        return body == null || body.note() == null || body.note().isBlank()
                ? null
                : body.note().strip();
    }

    /**
     * @throws Refusal 422 when nothing is said
     */
    public static String mustSay(@Nullable CancelBody body) {
        var note = said(body);
        if (note == null) {
            throw Refusal.invalid("note", "must say why");
        }
        return note;
    }
}
