package live.blytz.local.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import live.blytz.engines.Folders;

/**
 * What ffmpeg shows LiveKit when media begins to flow. Its own certificates have a serial number of
 * random sign, and LiveKit refuses the negative ones.
 */
record Certificate(Path certificate, Path key) {

    private static final int TRIES = 10;
    private static final Base64.Encoder LINES =
            Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    /** The one in this folder, made when there is none. */
    static Certificate in(Path folder) throws IOException {
        var made = new Certificate(folder.resolve("dtls.crt"), folder.resolve("dtls.key"));
        if (!Files.exists(made.certificate)) {
            make(folder, made);
        }
        return made;
    }

    private static void make(Path folder, Certificate as) throws IOException {
        Files.createDirectories(folder);
        for (int tries = 0; tries < TRIES; tries++) {
            var store = folder.resolve("dtls.p12");
            Files.deleteIfExists(store);
            var password = UUID.randomUUID().toString().toCharArray();
            try {
                keytool(store, new String(password));
                var keys = KeyStore.getInstance(store.toFile(), password);
                var certificate = (X509Certificate) keys.getCertificate("dtls");
                if (certificate.getSerialNumber().signum() > 0) {
                    Folders.writeSecret(
                            as.key, pem("PRIVATE KEY", keys.getKey("dtls", password).getEncoded()));
                    Files.writeString(as.certificate, pem("CERTIFICATE", certificate.getEncoded()));
                    return;
                }
            } catch (GeneralSecurityException e) {
                throw new IOException("no certificate could be made", e);
            } finally {
                Files.deleteIfExists(store);
            }
        }
        throw new IOException("keytool makes no certificate with a positive serial number");
    }

    private static void keytool(Path store, String password) throws IOException {
        var command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                        "-genkeypair",
                        "-alias",
                        "dtls",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=blytz-media",
                        "-validity",
                        "3650",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass:env",
                        "STORE_PASSWORD");
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("STORE_PASSWORD", password);
        var process = builder.start();
        var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException("keytool: " + words);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n"
                .formatted(what, LINES.encodeToString(bytes));
    }
}
