package live.blytz.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Redis, always behind a password. */
public record RedisEngine(EngineCache cache, Path data, int port, RedisAccounts accounts)
        implements Engine {

    /** The binaries come from a small publisher: only these very bytes are run. */
    private static final Set<String> KNOWN =
            Set.of(
                    "de2b4cbcd7e52bacb778c157266f003c5e4c797104cdeeeb52214addff8bf1bb",
                    "9046512dae535cfcfed679dc6c618e8331667bc710b4cd96d3d4880eb4b7ee73",
                    "5bce39ead793ffedde8cad8140917b9ad5d8801b87635444124274b901f84974");

    @Override
    public String name() {
        return "redis";
    }

    @Override
    public Launch prepare() throws IOException {
        Files.createDirectories(data);
        var users = Folders.writeSecret(data.resolve("users.acl"), accounts.file());
        var settings = Folders.writeSecret(data.resolve("redis.conf"), settings(users));
        return new Launch(List.of(binary().toString(), settings.toString()), Map.of(), data);
    }

    @Override
    public boolean answers() {
        return Probe.redis(port, accounts.operator(), accounts.password());
    }

    public String url() {
        return "redis://%s:%s@127.0.0.1:%d"
                .formatted(accounts.operator(), accounts.password(), port);
    }

    private Path binary() throws IOException {
        var installed = Machine.onPath("redis-server");
        return installed.isPresent()
                ? installed.get()
                : cache.provide("redis", RedisEngine::fill).resolve("redis-server");
    }

    private String settings(Path users) {
        return """
        bind 127.0.0.1
        port %d
        aclfile %s
        dir %s
        appendonly yes
        appendfsync everysec
        save ""
        """
                .formatted(port, users.toAbsolutePath(), data.toAbsolutePath());
    }

    private static void fill(Path folder) throws IOException {
        MavenFetch.copy("redis", folder);
        var jar = Unpack.only(folder, ".jar");
        var name =
                "redis-server-7.0.9-%s-%s"
                        .formatted(Machine.system(), Machine.arm() ? "arm64" : "amd64");
        var binary = folder.resolve("redis-server");
        Unpack.fileInJar(jar, name, binary);
        var sum = sha256(binary);
        if (!KNOWN.contains(sum)) {
            throw new IOException(name + " has the unknown SHA-256 " + sum);
        }
        if (!binary.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + binary + " executable");
        }
        Files.delete(jar);
    }

    private static String sha256(Path file) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
