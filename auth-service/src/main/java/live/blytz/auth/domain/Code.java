package live.blytz.auth.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;

/** Six digits that were sent to somebody's address. Says nothing of itself in logs. */
public record Code(String digits) {

    public static final String FORM = "[0-9]{6}";

    private static final int MANY = 1_000_000;

    public Code {
        if (!digits.matches(FORM)) {
            throw new IllegalArgumentException("a code has six digits");
        }
    }

    public static Code drawnFrom(SecureRandom random) {
        return new Code(String.format(Locale.ROOT, "%06d", random.nextInt(MANY)));
    }

    /** Takes as long for a near miss as for a wide one. */
    public boolean is(String other) {
        return MessageDigest.isEqual(
                digits.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Code[******]";
    }
}
