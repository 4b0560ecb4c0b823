package live.blytz.auth;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.springframework.security.oauth2.jwt.Jwt;

/** Looks into a token as a test may: without checking it. */
final class Claims {

    private Claims() {}

    static Jwt of(String token) {
        try {
            var jwt = SignedJWT.parse(token);
            return Jwt.withTokenValue(token)
                    .headers(headers -> headers.putAll(jwt.getHeader().toJSONObject()))
                    .claims(claims -> claims.putAll(claimsOf(jwt)))
                    .build();
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, Object> claimsOf(SignedJWT jwt) {
        try {
            var claims = new HashMap<>(jwt.getJWTClaimsSet().getClaims());
            claims.computeIfPresent("exp", (_, at) -> instant(at));
            claims.computeIfPresent("iat", (_, at) -> instant(at));
            return claims;
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    private static Instant instant(Object at) {
        return ((Date) at).toInstant();
    }
}
