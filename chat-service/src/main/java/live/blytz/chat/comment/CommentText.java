package live.blytz.chat.comment;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a comment may say: 1 to 500 characters of plain text. */
final class CommentText {

    static final int LONGEST = 500;

    /** Control characters, and those that turn the direction of the text around them. */
    private static final Pattern UNWANTED =
            Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]");

    private CommentText() {}

    static Optional<String> of(String said) {
        var text = UNWANTED.matcher(said).replaceAll(" ").strip();
        var length = text.codePointCount(0, text.length());
        return length < 1 || length > LONGEST ? Optional.empty() : Optional.of(text);
    }
}
