package live.blytz.local.media;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** LiveKit's tokens: JWTs sealed with the API secret (HS256), whose issuer is the API key. */
final class Tokens {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Base64.Encoder TO = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder FROM = Base64.getUrlDecoder();
    private static final String HEADER =
            TO.encodeToString(
                    "{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));

    private final String key;
    private final byte[] secret;
    private final InstantSource clock;

    Tokens(String key, String secret, InstantSource clock) {
        this.key = key;
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.clock = clock;
    }

    String make(Map<String, ?> claims, Duration lifetime) {
        var all = new HashMap<String, Object>(claims);
        long now = clock.instant().getEpochSecond();
        all.put("iss", key);
        all.put("nbf", now);
        all.put("exp", now + lifetime.toSeconds());
        var body = HEADER + "." + TO.encodeToString(JSON.writeValueAsBytes(all));
        return body + "." + TO.encodeToString(seal(body));
    }

    /** The claims of a token that is ours and of now. */
    Optional<JsonNode> read(String token) {
        var parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            var claims = JSON.readTree(FROM.decode(parts[1]));
            return isSealed(parts) && isOfNow(claims) ? Optional.of(claims) : Optional.empty();
        } catch (IllegalArgumentException | JacksonException rubbish) {
            return Optional.empty();
        }
    }

    private boolean isSealed(String[] parts) {
        var header = JSON.readTree(FROM.decode(parts[0]));
        return header.path("alg").asString("").equals("HS256")
                && MessageDigest.isEqual(seal(parts[0] + "." + parts[1]), FROM.decode(parts[2]));
    }

    private boolean isOfNow(JsonNode claims) {
        long now = clock.instant().getEpochSecond();
        return claims.path("iss").asString("").equals(key)
                && claims.path("exp").asLong(0) > now
                && claims.path("nbf").asLong(0) <= now + 60;
    }

    private byte[] seal(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HmacSHA256", impossible);
        }
    }
}
