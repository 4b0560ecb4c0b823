package live.blytz.local.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The SHA-256 of each file under a folder, by its path from there: what must come back. */
record Checksums(Map<String, String> byPath) {

    private static final String GAP = "  ";

    /** Files only: servers keep no links in their data, and an archive must not bring any. */
    static Checksums of(Path folder) throws IOException {
        var sums = new TreeMap<String, String>();
        try (var all = Files.walk(folder)) {
            for (var path : all.toList()) {
                if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                    sums.put(folder.relativize(path).toString(), sha256(path));
                } else if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    sums.put(folder.relativize(path).toString(), "not a file");
                }
            }
        }
        return new Checksums(sums);
    }

    /** The form that {@code sha256sum -c} reads. */
    String text() {
        return byPath.entrySet().stream()
                .map(each -> each.getValue() + GAP + each.getKey() + "\n")
                .collect(Collectors.joining());
    }

    static Checksums parse(String text) throws IOException {
        var sums = new TreeMap<String, String>();
        for (var line : text.lines().toList()) {
            var gap = line.indexOf(GAP);
            if (gap < 0) {
                throw new IOException("not a line of checksums: " + line);
            }
            sums.put(line.substring(gap + GAP.length()), line.substring(0, gap));
        }
        return new Checksums(sums);
    }

    /** What is missing, changed or was never packed. */
    List<String> differences(Checksums found) {
        var differences = new ArrayList<String>();
        byPath.forEach(
                (path, sum) -> {
                    var other = found.byPath.get(path);
                    if (other == null) {
                        differences.add(path + " is missing");
                    } else if (!other.equals(sum)) {
                        differences.add(path + " has changed");
                    }
                });
        found.byPath.keySet().stream()
                .filter(path -> !byPath.containsKey(path))
                .forEach(path -> differences.add(path + " was never packed"));
        return differences;
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                var digesting = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digesting.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
