package live.blytz.notification;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The account that Google gave this project, from its JSON. Its words never show the key. */
record ServiceAccount(String project, String email, String keyId, PrivateKey key, URI tokenUrl) {

    private static final String SCOPE = "https://www.googleapis.com/auth/firebase.messaging";

    /** The longest that Google takes. */
    private static final Duration LIFETIME = Duration.ofHours(1);

    /**
     * @throws IllegalStateException saying what is wrong with the file, without its content
     */
    static ServiceAccount in(Path file) {
        try {
            var json = JsonMapper.shared().readTree(Files.readString(file));
            return new ServiceAccount(
                    word(json, "project_id"),
                    word(json, "client_email"),
                    word(json, "private_key_id"),
                    key(word(json, "private_key")),
                    URI.create(word(json, "token_uri")));
        } catch (IOException unreadable) {
            throw new IllegalStateException(
                    "FCM_CREDENTIALS names " + file + ", which cannot be read", unreadable);
        } catch (JacksonException | GeneralSecurityException | IllegalArgumentException other) {
            // what they say may quote the file
            throw new IllegalStateException(
                    "FCM_CREDENTIALS names %s, which is no service account's JSON: %s"
                            .formatted(file, other.getClass().getSimpleName()));
        }
    }

    /** What Google gives an access token for (RFC 7523). */
    String assertion(Instant now) {
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(email)
                        .audience(tokenUrl.toString())
                        .claim("scope", SCOPE)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(LIFETIME)))
                        .build();
        var header =
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(JOSEObjectType.JWT)
                        .keyID(keyId)
                        .build();
        try {
            var jwt = new SignedJWT(header, claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException unsignable) {
            throw new IllegalStateException("The service account's key does not sign", unsignable);
        }
    }

    @Override
    public String toString() {
        return "%s of %s".formatted(email, project);
    }

    private static String word(JsonNode json, String name) {
        var value = json.path(name).asString("");
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    private static PrivateKey key(String pem) throws GeneralSecurityException {
        var base64 = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }
}
