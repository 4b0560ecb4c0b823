package live.blytz.notification;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell one person, before it has words.
 *
 * @param template which words: the category's, or those for one side of it
 * @param arguments of the template; {@link Template#SOMETHING} where a name is not known
 * @param collapse replaces the unread message of the same category about this
 * @param isMailed whether it may also go out as a mail
 */
record Message(
        UUID recipient,
        Category category,
        String template,
        List<String> arguments,
        String link,
        @Nullable UUID collapse,
        boolean isMailed) {

    static Message of(UUID recipient, Category category, String link, String... arguments) {
        return new Message(
                recipient,
                category,
                category.word(),
                List.of(arguments),
                link,
                null,
                category.isMailed());
    }

    /** With the words for one side of the matter. */
    Message to(String side) {
        return new Message(
                recipient, category, template + "." + side, arguments, link, collapse, isMailed);
    }

    Message replacing(UUID subject) {
        return new Message(recipient, category, template, arguments, link, subject, isMailed);
    }

    /** Somebody else writes the mail. */
    Message inTheInboxOnly() {
        return new Message(recipient, category, template, arguments, link, collapse, false);
    }
}
