package live.blytz.auction.stream.domain;

import java.security.SecureRandom;
import java.util.Base64;

/** What lets its owner, and nobody else, send video into the show. */
public record StreamKey(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;

    public static StreamKey fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new StreamKey("sk_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** It is a secret: not even a log may show it. */
    @Override
    public String toString() {
        return "sk_…";
    }
}
