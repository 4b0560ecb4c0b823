package live.blytz.local.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The console's own browser tests, as {@code npm run e2e} plays them. */
final class Playwright {

    private static final Path CONSOLE =
            Path.of("../../gateway/src/main/web").toAbsolutePath().normalize();
    private static final long MINUTES = 9;

    private final Path browser;

    private Playwright(Path browser) {
        this.browser = browser;
    }

    static Playwright here() {
        if (onPath("node").isEmpty()
                || !Files.isDirectory(CONSOLE.resolve("node_modules/@playwright/test"))) {
            throw new TestAbortedException(
                    "skipped: the console was not built here, so its browser tests cannot be played");
        }
        return new Playwright(
                onPath("chromium")
                        .or(() -> onPath("chromium-browser"))
                        .or(() -> onPath("google-chrome"))
                        .orElseThrow(
                                () ->
                                        new TestAbortedException(
                                                "skipped: no Chromium on the PATH")));
    }

    /**
     * A test of the browser's.
     *
     * @param complaint why it failed; empty when it passed
     */
    record Played(String title, String status, String complaint) {}

    List<Played> play(Map<String, String> environment) throws IOException, InterruptedException {
        var report = Files.createTempFile("playwright-", ".json");
        var log = Files.createTempFile("playwright-", ".log");
        var process =
                new ProcessBuilder("npx", "playwright", "test", "--reporter=json")
                        .directory(CONSOLE.toFile())
                        .redirectOutput(report.toFile())
                        .redirectError(log.toFile());
        process.environment().putAll(environment);
        process.environment().putAll(Map.of("CHROMIUM", browser.toString(), "CI", "true"));
        var playing = process.start();
        try {
            playing.waitFor(MINUTES, TimeUnit.MINUTES);
        } finally {
            playing.descendants().forEach(ProcessHandle::destroy);
            playing.destroy();
        }
        var text = Files.readString(report, UTF_8);
        var json = text.indexOf('{');
        if (json < 0) {
            throw new IllegalStateException("nothing was played: " + Files.readString(log, UTF_8));
        }
        var played = new ArrayList<Played>();
        var root = JsonMapper.shared().readTree(text.substring(json));
        root.path("suites").forEach(suite -> collect(suite, "", played));
        for (var error : root.path("errors")) {
            played.add(
                    new Played(
                            "the tests themselves", "failed", error.path("message").asString("")));
        }
        return played;
    }

    private static void collect(JsonNode suite, String before, List<Played> played) {
        var title =
                before.isEmpty()
                        ? suite.path("title").asString("")
                        : before + " › " + suite.path("title").asString("");
        suite.path("suites").forEach(each -> collect(each, title, played));
        for (var spec : suite.path("specs")) {
            var results = spec.path("tests").path(0).path("results");
            var last = results.path(results.size() - 1);
            played.add(
                    new Played(
                            title + " › " + spec.path("title").asString(""),
                            last.path("status").asString("skipped"),
                            last.path("error").path("message").asString("")));
        }
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
