package live.blytz.notification;

/** Words as phones show them: what is too long ends in an ellipsis. */
final class Shortened {

    private static final int TITLE = 65;
    private static final int BODY = 240;

    private Shortened() {}

    static String title(String words) {
        return to(TITLE, words);
    }

    static String body(String words) {
        return to(BODY, words);
    }

    /**
     * @param most in characters as people count them, so that no emoji is cut in two
     */
    private static String to(int most, String words) {
        return words.codePointCount(0, words.length()) <= most
                ? words
                : words.substring(0, words.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
    }
}
