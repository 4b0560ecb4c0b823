package live.blytz.catalog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The ETag of an answer that has no version of its own: a digest of its values. */
final class ListTag {

    private ListTag() {}

    static String of(Record answer) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(answer.toString().getBytes(StandardCharsets.UTF_8));
            return '"' + HexFormat.of().formatHex(digest, 0, 12) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
