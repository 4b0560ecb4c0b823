package live.blytz.local.media;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The headers by which S3 knows who asks (Signature Version 4); the body is not signed. */
final class SignatureV4 {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String UNSIGNED = "UNSIGNED-PAYLOAD";
    private static final String SIGNED = "host;x-amz-content-sha256;x-amz-date";

    private SignatureV4() {}

    /**
     * @param uri with its path as it goes over the wire, and no query
     */
    static Map<String, String> headers(String method, URI uri, Bucket bucket, Instant now) {
        var time = TIME.format(now);
        var day = time.substring(0, 8);
        var request =
                String.join(
                        "\n",
                        method,
                        uri.getRawPath(),
                        "",
                        "host:" + uri.getRawAuthority(),
                        "x-amz-content-sha256:" + UNSIGNED,
                        "x-amz-date:" + time,
                        "",
                        SIGNED,
                        UNSIGNED);
        var scope = "%s/%s/s3/aws4_request".formatted(day, bucket.region());
        var toSign = String.join("\n", "AWS4-HMAC-SHA256", time, scope, sha256(request));
        var key = hmac(("AWS4" + bucket.secretKey()).getBytes(StandardCharsets.UTF_8), day);
        for (var step : new String[] {bucket.region(), "s3", "aws4_request"}) {
            key = hmac(key, step);
        }
        return Map.of(
                "x-amz-date",
                time,
                "x-amz-content-sha256",
                UNSIGNED,
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=%s/%s,SignedHeaders=%s,Signature=%s"
                        .formatted(
                                bucket.accessKey(),
                                scope,
                                SIGNED,
                                HexFormat.of().formatHex(hmac(key, toSign))));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HmacSHA256", impossible);
        }
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
