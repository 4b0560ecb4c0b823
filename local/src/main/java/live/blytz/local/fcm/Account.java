package live.blytz.local.fcm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import live.blytz.local.Json;
import tools.jackson.databind.JsonNode;

/**
 * The one service account of the one project, as a JSON like Google's. Its key is made at the first
 * start.
 *
 * @param file the JSON, which only its owner may read
 */
record Account(
        Path file, String project, String email, String keyId, PublicKey key, String tokenUrl) {

    static final String FILE = "service-account.json";
    private static final String PROJECT = "blytz-sandbox";
    private static final int BITS = 2048;

    static Account in(Path folder, String url) throws IOException {
        var file = folder.resolve(FILE);
        try {
            var known = Files.exists(file) ? Json.read(Files.readString(file)) : Json.object();
            var pem = known.path("private_key").asString("");
            var content =
                    pem.isEmpty()
                            ? content(newPem(), newKeyId(), url)
                            : content(pem, known.path("private_key_id").asString(), url);
            if (!content.equals(known)) {
                write(file, Json.write(content));
            }
            return new Account(
                    file,
                    PROJECT,
                    content.path("client_email").asString(),
                    content.path("private_key_id").asString(),
                    publicKey(content.path("private_key").asString()),
                    content.path("token_uri").asString());
        } catch (GeneralSecurityException unusable) {
            throw new IOException(file + " holds no usable key", unusable);
        }
    }

    private static JsonNode content(String pem, String keyId, String url) {
        return Json.object()
                .put("type", "service_account")
                .put("project_id", PROJECT)
                .put("private_key_id", keyId)
                .put("private_key", pem)
                .put(
                        "client_email",
                        "firebase-adminsdk@%s.iam.gserviceaccount.com".formatted(PROJECT))
                .put("client_id", "100000000000000000001")
                .put("auth_uri", url + "/auth")
                .put("token_uri", url + "/token")
                .put("universe_domain", "googleapis.com");
    }

    private static String newKeyId() {
        return HexFormat.of().toHexDigits(UUID.randomUUID().getMostSignificantBits());
    }

    private static String newPem() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        var key = generator.generateKeyPair().getPrivate().getEncoded();
        return "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
                .formatted(Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key));
    }

    private static PublicKey publicKey(String pem) throws GeneralSecurityException {
        var bytes = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", "").strip());
        var keys = KeyFactory.getInstance("RSA");
        var secret = (RSAPrivateCrtKey) keys.generatePrivate(new PKCS8EncodedKeySpec(bytes));
        return keys.generatePublic(
                new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent()));
    }

    /** Whole or not at all, and never readable for others. */
    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var beside = file.resolveSibling(FILE + ".new");
        Files.deleteIfExists(beside);
        Files.createFile(
                beside,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(beside, content);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A record would show where the key is, and no more; this says as much in words. */
    @Override
    public String toString() {
        return email + ", " + file;
    }
}
