package live.blytz.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Issues tokens, good ones and the kinds that attackers make. */
final class Issuer {

    static final String NAME = "https://issuer.test/realms/blytz";

    private final RSAKey key = rsa();

    String keys() {
        return new JWKSet(key).toPublicJWKSet().toString();
    }

    String token(UUID user) {
        return token(user, claims -> claims);
    }

    String token(UUID user, UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(JWSAlgorithm.RS256, signerOf(key), claims(user, change));
    }

    String forged(UUID user) {
        return signed(JWSAlgorithm.RS256, signerOf(rsa()), claims(user, claims -> claims));
    }

    String unsigned(UUID user) {
        return new PlainJWT(claims(user, claims -> claims)).serialize();
    }

    /** HS256 with the public key as the secret: the classic. */
    String confused(UUID user) throws JOSEException {
        var secret = key.toRSAPublicKey().getEncoded();
        return signed(JWSAlgorithm.HS256, new MACSigner(secret), claims(user, claims -> claims));
    }

    private String signed(JWSAlgorithm algorithm, JWSSigner signer, JWTClaimsSet claims) {
        try {
            var jwt =
                    new SignedJWT(
                            new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), claims);
            jwt.sign(signer);
            return jwt.serialize();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static JWTClaimsSet claims(UUID user, UnaryOperator<JWTClaimsSet.Builder> change) {
        var now = Instant.now();
        return change.apply(
                        new JWTClaimsSet.Builder()
                                .subject(user.toString())
                                .issuer(NAME)
                                .audience("blytz")
                                .issueTime(Date.from(now))
                                .expirationTime(Date.from(now.plus(Duration.ofMinutes(10))))
                                .claim("sid", "session-of-" + user))
                .build();
    }

    private static JWSSigner signerOf(RSAKey key) {
        try {
            return new RSASSASigner(key);
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static RSAKey rsa() {
        try {
            return new RSAKeyGenerator(2048).keyID("key-1").generate();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
