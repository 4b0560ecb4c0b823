package live.blytz.local.media;

import java.security.SecureRandom;

/** Names that nobody guesses, in LiveKit's manner: {@code IN_…}, {@code EG_…}. */
final class Ids {

    private static final String LETTERS =
            "23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    static String next(String prefix, int length) {
        var name = new StringBuilder(prefix);
        RANDOM.ints(length, 0, LETTERS.length()).forEach(at -> name.append(LETTERS.charAt(at)));
        return name.toString();
    }
}
