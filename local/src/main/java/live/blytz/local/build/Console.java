package live.blytz.local.build;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import live.blytz.engines.Folders;
import live.blytz.local.Home;
import live.blytz.local.Trouble;

/** The web console: built by npm, then packaged with the gateway. */
public final class Console {

    private static final String WITHOUT =
            "No Node %d with npm on the PATH: %%s".formatted(Npm.OLDEST_NODE);

    private final Path gateway;
    private final Path web;
    private final Path log;
    private final Optional<Npm> npm;

    public Console(Home home) {
        this.gateway = home.project().resolve("gateway");
        this.web = gateway.resolve("src/main/web");
        this.log = home.log("console");
        this.npm = Npm.find();
    }

    /** Builds it when its sources are newer than what was built of them. */
    public void build(Consumer<String> say) throws IOException {
        if (!Files.exists(web.resolve("package.json")) || !isStale()) {
            return;
        }
        if (npm.isEmpty()) {
            say.accept(WITHOUT.formatted("the gateway shows a plain page instead of the console"));
            return;
        }
        say.accept("Building the web console");
        long begin = System.nanoTime();
        Files.createDirectories(log.getParent());
        try (var file = new PrintWriter(Files.newBufferedWriter(log))) {
            install(npm.get(), file::println);
            must(npm.get(), "build", file::println, "run", "build");
        }
        Folders.delete(gateway.resolve("target/classes/static")); // files have new names each time
        say.accept("  built in %d s".formatted((System.nanoTime() - begin) / 1_000_000_000));
    }

    /**
     * Runs the console's own tests; their report stands beside those of Java.
     *
     * @return false when one failed or its types do not fit
     */
    public boolean test(Consumer<String> say) throws IOException {
        if (!Files.exists(web.resolve("package.json"))) {
            return true;
        }
        if (npm.isEmpty()) {
            say.accept(WITHOUT.formatted("the console is neither built nor tested in this run"));
            return true;
        }
        build(say);
        install(npm.get(), say);
        var report = gateway.resolve("target/console-reports/TEST-console.xml");
        return npm.get()
                        .run(
                                web,
                                say,
                                "test",
                                "--",
                                "--reporter=default",
                                "--reporter=junit",
                                "--outputFile.junit=" + report)
                == 0;
    }

    boolean isStale() throws IOException {
        var built = web.resolve("dist/index.html");
        return !Files.exists(built)
                || Sources.newest(web).compareTo(Files.getLastModifiedTime(built)) > 0;
    }

    /** Once for each list of libraries; it takes away those of the one before. */
    private void install(Npm with, Consumer<String> line) throws IOException {
        var installed = web.resolve("node_modules/.package-lock.json");
        var wanted = web.resolve("package-lock.json");
        if (!Files.exists(installed)
                || Files.getLastModifiedTime(wanted).compareTo(Files.getLastModifiedTime(installed))
                        > 0) {
            must(with, "library list", line, "ci", "--no-audit", "--no-fund");
        }
    }

    private void must(Npm with, String what, Consumer<String> line, String... arguments)
            throws IOException {
        if (with.run(web, line, arguments) != 0) {
            throw new Trouble(
                    "the web console's %s failed".formatted(what),
                    "cd gateway/src/main/web && npm %s; or leave it: ./blytz up --no-build"
                            .formatted(String.join(" ", List.of(arguments))));
        }
    }
}
