package live.blytz.order.application;

import java.security.SecureRandom;

/** Numbers that can be read over the telephone and not be guessed: 60 random bits in base 32. */
final class TrackingNumbers {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private TrackingNumbers() {}

    static String next() {
        var number = new StringBuilder("BLZ");
        RANDOM.ints(LENGTH, 0, LETTERS.length()).forEach(i -> number.append(LETTERS.charAt(i)));
        return number.toString();
    }
}
