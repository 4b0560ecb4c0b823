package live.blytz.gateway;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.HttpCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * What a browser shows to be the one that logged in. All else is derived from it: the name under
 * which Redis keeps the tokens, the key that opens them, and what a page must say to change
 * anything. None of these leads back to it.
 */
record SessionId(String value) {

    static final String COOKIE = "blytz_session";

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    static SessionId random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SessionId(TEXT.encodeToString(bytes));
    }

    static Optional<SessionId> in(ServerHttpRequest request) {
        return Optional.ofNullable(request.getCookies().getFirst(COOKIE))
                .map(HttpCookie::getValue)
                .filter(SHAPE.asMatchPredicate())
                .map(SessionId::new);
    }

    /** In Redis. */
    String key() {
        return "session:" + TEXT.encodeToString(derived("name"));
    }

    /** Of its tokens at rest. */
    SecretKeySpec secret() {
        return new SecretKeySpec(derived("tokens"), "AES");
    }

    /** For {@code X-CSRF-Token}: only our own pages can read it. */
    String csrf() {
        return TEXT.encodeToString(derived("csrf"));
    }

    private byte[] derived(String purpose) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(value.getBytes(StandardCharsets.US_ASCII), ALGORITHM));
            return mac.doFinal(purpose.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Never the value: it opens the door. */
    @Override
    public String toString() {
        return key();
    }
}
