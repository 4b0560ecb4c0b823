package live.blytz.gateway;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What auth-service gave for a password or a refresh token.
 *
 * @param refresh good once
 * @param until when the access token ends
 */
record Tokens(String access, String refresh, Instant until) {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    boolean lastFor(Duration time, Instant now) {
        return now.plus(time).isBefore(until);
    }

    /** Closed with the session's own key, which stands nowhere but in the cookie. */
    String sealed(SecretKeySpec key) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var text = String.join("\n", access, refresh, Long.toString(until.toEpochMilli()));
        var closed = cipher(Cipher.ENCRYPT_MODE, key, nonce, text.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder()
                .encodeToString(
                        ByteBuffer.allocate(NONCE + closed.length).put(nonce).put(closed).array());
    }

    static Tokens opened(String kept, SecretKeySpec key) {
        var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(kept));
        var nonce = new byte[NONCE];
        bytes.get(nonce);
        var closed = new byte[bytes.remaining()];
        bytes.get(closed);
        var parts =
                new String(cipher(Cipher.DECRYPT_MODE, key, nonce, closed), StandardCharsets.UTF_8)
                        .split("\n", -1);
        return new Tokens(parts[0], parts[1], Instant.ofEpochMilli(Long.parseLong(parts[2])));
    }

    private static byte[] cipher(int mode, SecretKeySpec key, byte[] nonce, byte[] bytes) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException wrong) {
            throw new IllegalStateException("sealed with another key", wrong);
        }
    }

    /** Never the tokens: whoever reads a log could use them. */
    @Override
    public String toString() {
        return "tokens until " + until;
    }
}
