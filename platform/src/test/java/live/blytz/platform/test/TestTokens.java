package live.blytz.platform.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** An issuer of the test's own: real signatures, and a decoder that checks them. */
public final class TestTokens {

    private static final RSAKey KEY = key();

    private TestTokens() {}

    /** The value of an {@code Authorization} header. */
    public static String bearer(UUID user, String... roles) {
        return "Bearer " + token(user, roles);
    }

    public static String token(UUID user, String... roles) {
        return token(user, claims -> claims, roles);
    }

    /** A token that differs from a good one, to see it refused. */
    public static String token(
            UUID user, UnaryOperator<JWTClaimsSet.Builder> change, String... roles) {
        var now = Instant.now();
        var claims =
                new JWTClaimsSet.Builder()
                        .subject(user.toString())
                        .issuer("test")
                        .audience("blytz")
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(Duration.ofHours(1))))
                        .claim("sid", "session-of-" + user)
                        .claim("name", "User " + user.toString().substring(30))
                        .claim("email", user.toString().substring(24) + "@blytz.test")
                        .claim("realm_access", Map.of("roles", List.of(roles)));
        return sign(change.apply(claims).build());
    }

    private static String sign(JWTClaimsSet claims) {
        try {
            var jwt =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()).build(),
                            claims);
            jwt.sign(new RSASSASigner(KEY));
            return jwt.serialize();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Import it, and the service under test believes these tokens. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Config {
        @Bean
        @Primary
        JwtDecoder testTokensDecoder() throws JOSEException {
            return NimbusJwtDecoder.withPublicKey(KEY.toRSAPublicKey()).build();
        }
    }
}
