package live.blytz.local.fcm;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import live.blytz.local.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Who may send: whoever showed an assertion that the account's key signed (RFC 7523). */
final class AccessTokens {

    static final Duration LIFETIME = Duration.ofSeconds(3599);

    private static final String MESSAGING = "https://www.googleapis.com/auth/firebase.messaging";
    private static final String ALL = "https://www.googleapis.com/auth/cloud-platform";

    /** What Google's own libraries write, whatever the account's JSON says. */
    private static final String GOOGLES = "https://oauth2.googleapis.com/token";

    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Account account;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Instant> ends = new ConcurrentHashMap<>();

    AccessTokens(Account account, InstantSource clock) {
        this.account = account;
        this.clock = clock;
    }

    String grant(String assertion) throws NoGrant {
        check(assertion);
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var token = "ya29.sandbox." + url(bytes);
        var now = clock.instant();
        ends.values().removeIf(now::isAfter);
        ends.put(token, now.plus(LIFETIME));
        return token;
    }

    boolean knows(String token) {
        var end = ends.get(token);
        return end != null && clock.instant().isBefore(end);
    }

    private void check(String assertion) throws NoGrant {
        var parts = assertion.split("\\.", -1);
        if (parts.length != 3) {
            throw NoGrant.invalid("Bad JWT: it has no three parts.");
        }
        var header = json(parts[0]);
        var claims = json(parts[1]);
        if (!header.path("alg").asString("").equals("RS256")) {
            throw NoGrant.invalid("Invalid JWT: the algorithm must be RS256.");
        }
        if (!claims.path("iss").asString("").equals(account.email())) {
            throw NoGrant.invalid("Invalid grant: account not found");
        }
        if (!isSigned(parts)) {
            throw NoGrant.invalid("Invalid JWT Signature.");
        }
        if (!List.of(account.tokenUrl(), GOOGLES).contains(claims.path("aud").asString(""))) {
            throw NoGrant.invalid("Invalid JWT: Failed audience check.");
        }
        if (!isShortLived(claims)) {
            throw NoGrant.invalid(
                    "Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable"
                            + " timeframe. Check your iat and exp values in the JWT claim.");
        }
        var scopes = Arrays.asList(claims.path("scope").asString("").split(" "));
        if (!scopes.contains(MESSAGING) && !scopes.contains(ALL)) {
            throw new NoGrant(
                    "invalid_scope", "Invalid OAuth scope or ID token audience provided.");
        }
    }

    private boolean isSigned(String[] parts) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(account.key());
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            return false;
        }
    }

    private boolean isShortLived(JsonNode claims) {
        var now = clock.instant();
        var issued = Instant.ofEpochSecond(claims.path("iat").asLong(0));
        var ends = Instant.ofEpochSecond(claims.path("exp").asLong(0));
        return issued.isBefore(now.plus(SKEW))
                && ends.isAfter(now)
                && ends.isAfter(issued)
                && !ends.isAfter(issued.plus(LONGEST));
    }

    private static JsonNode json(String part) throws NoGrant {
        try {
            return Json.read(
                    new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
        } catch (JacksonException | IllegalArgumentException wrong) {
            throw NoGrant.invalid("Bad JWT: a part of it is no JSON.");
        }
    }

    private static String url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
