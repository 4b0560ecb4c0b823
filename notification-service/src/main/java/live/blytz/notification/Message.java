package live.blytz.notification;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell one person, before it has words.
 *
 * @param template which words: the category's, or those for one side of it
 * @param arguments of the template: words, amounts, and {@link Template#SOMETHING} where a name is
 *     not known
 * @param collapse replaces the unread message of the same category about this
 * @param about whose picture it shows: an auction's or an order's
 * @param isMailed whether it may also go out as a mail
 */
record Message(
        UUID recipient,
        Category category,
        String template,
        List<Object> arguments,
        String link,
        @Nullable UUID collapse,
        @Nullable UUID about,
        boolean isMailed) {

    static Message of(UUID recipient, Category category, String link, Object... arguments) {
        return new Message(
                recipient,
                category,
                category.word(),
                List.of(arguments),
                link,
                null,
                null,
                category.isMailed());
    }

    /** With the words for one side of the matter. */
    Message to(String side) {
        var words = template + "." + side;
        return new Message(recipient, category, words, arguments, link, collapse, about, isMailed);
    }

    Message about(UUID subject) {
        return new Message(
                recipient, category, template, arguments, link, collapse, subject, isMailed);
    }

    Message replacing(UUID subject) {
        return new Message(
                recipient, category, template, arguments, link, subject, about, isMailed);
    }

    /** Somebody else writes the mail. */
    Message notMailed() {
        return new Message(recipient, category, template, arguments, link, collapse, about, false);
    }
}
