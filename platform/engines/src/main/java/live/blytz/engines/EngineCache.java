package live.blytz.engines;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The folder of unpacked engines, shared by every process of this user. A part is filled once,
 * beside its place, and moved there in one step: whoever finds the folder finds it whole.
 *
 * @param say hears what takes long
 */
public record EngineCache(Path folder, Consumer<String> say) {

    /** A file lock keeps other processes out, not other threads of this one. */
    private static final Map<String, Object> IN_USE = new ConcurrentHashMap<>();

    /** Fills an empty folder with an engine. */
    @FunctionalInterface
    interface Filling {
        void into(Path folder) throws IOException;
    }

    /** {@code BLYTZ_ENGINES_CACHE}, else {@code blytz/engines} in the user's cache folder. */
    public static EngineCache ofUser(Consumer<String> say) {
        var chosen = Optional.ofNullable(System.getenv("BLYTZ_ENGINES_CACHE")).map(Path::of);
        var caches =
                Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                        .filter(path -> !path.isBlank())
                        .map(Path::of)
                        .orElseGet(() -> Path.of(home(), ".cache"));
        return new EngineCache(
                chosen.orElseGet(() -> caches.resolve("blytz").resolve("engines")), say);
    }

    private static String home() {
        return Optional.ofNullable(System.getenv("HOME"))
                .filter(path -> !path.isBlank())
                .orElseGet(() -> System.getProperty("user.home"));
    }

    /** The folder of this engine, fetched by its resolver POM when it is not there yet. */
    Path provide(String engine, Filling filling) throws IOException {
        var recipe = MavenFetch.resolverPom(engine);
        return provide(engine, recipe, "fetching " + engine + " through Maven, once", filling);
    }

    /**
     * The folder of what this recipe makes, filled when it is not there yet.
     *
     * @param said before it is filled
     */
    Path provide(String engine, String recipe, String said, Filling filling) throws IOException {
        var place = place(engine, recipe);
        if (Files.isDirectory(place)) {
            return place;
        }
        Files.createDirectories(folder);
        synchronized (IN_USE.computeIfAbsent(engine, _ -> new Object())) {
            var lockFile = folder.resolve("." + engine + ".lock");
            try (var channel =
                            FileChannel.open(
                                    lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                return Files.isDirectory(place) ? place : fill(engine, place, said, filling);
            }
        }
    }

    private Path fill(String engine, Path place, String said, Filling filling) throws IOException {
        say.accept(said);
        var beside = Files.createTempDirectory(folder, "." + engine + "-");
        try {
            filling.into(beside);
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
            return place;
        } catch (FileAlreadyExistsException another) {
            return place;
        } finally {
            Folders.delete(beside);
        }
    }

    /** Another version or another machine type is another folder. */
    Path place(String engine, String recipe) {
        return folder.resolve(engine + "-" + fingerprint(recipe));
    }

    private static String fingerprint(String recipe) {
        try {
            var text = recipe + Machine.platform();
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
