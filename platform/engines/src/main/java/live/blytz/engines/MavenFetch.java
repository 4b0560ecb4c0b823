package live.blytz.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fetches an engine's files with the Maven of this machine, so that the user's settings, mirrors
 * and local repository apply, and a warm repository is enough to work offline.
 */
final class MavenFetch {

    private static final String COPY =
            "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies";

    private MavenFetch() {}

    /** Copies the dependencies of the engine's resolver POM into the folder. */
    static void copy(String engine, Path into) throws IOException {
        var work = Files.createTempDirectory("blytz-fetch-" + engine);
        try {
            Files.writeString(work.resolve("pom.xml"), resolverPom(engine));
            var command = new ArrayList<>(List.of(maven(), "-B", "-q", COPY));
            command.add("-DoutputDirectory=" + into);
            command.add("-Dengines.platform=" + Machine.platform());
            command.add("-Dengines.native=" + Machine.nativePlatform());
            // set by Surefire: a build with its own repository fetches into that one
            Optional.ofNullable(System.getProperty("localRepository"))
                    .ifPresent(repository -> command.add("-Dmaven.repo.local=" + repository));
            // two Mavens that fill an empty repository at once can meet at the same file
            synchronized (MavenFetch.class) {
                Tool.run(work, Map.of("JAVA_HOME", System.getProperty("java.home")), command);
            }
        } finally {
            Folders.delete(work);
        }
    }

    static String resolverPom(String engine) {
        try (var pom = MavenFetch.class.getResourceAsStream("fetch/" + engine + ".xml")) {
            if (pom == null) {
                throw new IllegalArgumentException("no resolver POM for " + engine);
            }
            return new String(pom.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String maven() throws IOException {
        return Optional.ofNullable(System.getenv("BLYTZ_MAVEN"))
                .map(Path::of)
                .or(() -> inHome(System.getProperty("maven.home")))
                .or(() -> inHome(System.getenv("MAVEN_HOME")))
                .or(() -> Machine.onPath("mvn"))
                .orElseThrow(
                        () ->
                                new IOException(
                                        "Maven is not on the PATH: install it or set BLYTZ_MAVEN"))
                .toString();
    }

    private static Optional<Path> inHome(@org.jspecify.annotations.Nullable String home) {
        return Optional.ofNullable(home)
                .map(folder -> Path.of(folder, "bin", "mvn"))
                .filter(Files::isExecutable);
    }
}
