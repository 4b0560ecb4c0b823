package live.blytz.auth.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What we keep of a refresh token: enough to know it again, not enough to use it. */
public record Fingerprint(String hex) {

    public static Fingerprint of(String token) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return new Fingerprint(
                    HexFormat.of().formatHex(sha.digest(token.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
