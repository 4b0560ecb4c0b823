package live.blytz.local.build;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import live.blytz.local.Home;
import live.blytz.local.Trouble;
import live.blytz.local.suite.LogTail;

/** Packages the services whose jar is missing or older than what it is made of. */
public final class Build {

    private static final Pattern MODULE =
            Pattern.compile(".*Building (.+) \\S+ +\\[(\\d+/\\d+)].*");
    private static final List<String> SHARED = List.of("pom.xml", "schemas", "platform");

    /** What Maven says about itself after each failure. */
    private static final List<String> ADVICE =
            List.of("To see the full stack", "Re-run Maven", "For more information", "[Help 1] ");

    private final Home home;
    private final Maven maven;

    public Build(Home home) {
        this.home = home;
        this.maven = new Maven(home.project());
    }

    public List<String> stale(List<String> services) throws IOException {
        var shared = newest(SHARED);
        var stale = new ArrayList<String>();
        for (var service : services) {
            var sources = Sources.later(shared, newest(List.of(service)));
            if (builtAt(service).compareTo(sources) < 0) {
                stale.add(service);
            }
        }
        return stale;
    }

    public void run(List<String> services, Consumer<String> say) throws IOException {
        var log = home.log("build");
        var began = FileTime.from(Instant.now());
        Files.createDirectories(log.getParent());
        try (var file = new PrintWriter(Files.newBufferedWriter(log))) {
            int exit =
                    maven.run(
                            List.of(
                                    "-pl",
                                    String.join(",", services),
                                    "-am",
                                    "-DskipTests",
                                    "-Dcheck.skip",
                                    "package"),
                            line -> {
                                file.println(line);
                                module(line, say);
                            });
            file.flush();
            if (exit != 0) {
                throw failed(log);
            }
        }
        for (var service : services) {
            Files.createDirectories(mark(service).getParent());
            Files.writeString(mark(service), "");
            Files.setLastModifiedTime(mark(service), began);
        }
    }

    private static void module(String line, Consumer<String> say) {
        var matcher = MODULE.matcher(line);
        if (matcher.matches()) {
            say.accept("  building %s (%s)".formatted(matcher.group(1), matcher.group(2)));
        }
    }

    private static Trouble failed(Path log) throws IOException {
        var errors =
                LogTail.last(log, 200).stream()
                        .filter(line -> line.startsWith("[ERROR] "))
                        .filter(line -> ADVICE.stream().noneMatch(line::contains))
                        .limit(15)
                        .toList();
        return new Trouble(
                "the build failed:"
                        + System.lineSeparator()
                        + String.join(System.lineSeparator(), errors),
                "all of it is in " + log);
    }

    /**
     * A reproducible jar carries a made-up time, so what is asked is the jar inside it, or our own
     * mark.
     */
    private FileTime builtAt(String service) throws IOException {
        var target = home.project().resolve(service).resolve("target");
        if (!Files.exists(target.resolve(service + ".jar"))) {
            return FileTime.fromMillis(0);
        }
        return Sources.later(
                timeOf(target.resolve(service + ".jar.original")), timeOf(mark(service)));
    }

    private Path mark(String service) {
        return home.folder().resolve("built").resolve(service);
    }

    private static FileTime timeOf(Path file) throws IOException {
        return Files.exists(file) ? Files.getLastModifiedTime(file) : FileTime.fromMillis(0);
    }

    private FileTime newest(List<String> roots) throws IOException {
        var newest = FileTime.fromMillis(0);
        for (var root : roots) {
            var path = home.project().resolve(root);
            newest =
                    Sources.later(
                            newest,
                            Files.isDirectory(path)
                                    ? Sources.newest(path, Build::isPart)
                                    : Files.getLastModifiedTime(path));
        }
        return newest;
    }

    /**
     * Tests, engines and what builds leave behind are not part of a service; of the console only
     * what was built is.
     */
    private static boolean isPart(String path) {
        return path.equals("/pom.xml")
                || path.startsWith("/src/main/web/dist/")
                || path.startsWith("/src/main/") && !path.startsWith("/src/main/web/");
    }
}
