package live.blytz.local.evening;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import live.blytz.local.Home;
import live.blytz.local.Settings;
import live.blytz.local.suite.State;
import live.blytz.local.suite.Suite;
import live.blytz.local.suite.Supervisor;
import org.jspecify.annotations.Nullable;

/**
 * The suite that all journeys are played on, as a person starts it: with {@code ./blytz}. One that
 * runs already is used as it is; otherwise it is raised once, in a folder of its own, and struck
 * when the last journey is over.
 */
public final class Stage {

    private static final Path PROJECT = Path.of("..", "..").toAbsolutePath().normalize();

    /**
     * Training pays from the second start on; this stage is struck after the first. Nothing is
     * built beside a test: video is there where LiveKit is.
     */
    private static final Map<String, String> UNTRAINED =
            Map.of("BLYTZ_AOT", "off", "BLYTZ_VIDEO", "found");

    private static @Nullable Stage raised;

    private final Path home;
    private @Nullable Run evening;

    private Stage(Path home) {
        this.home = home;
    }

    public static synchronized Stage raise() throws IOException, InterruptedException {
        if (raised == null) {
            raised = found();
        }
        return raised;
    }

    private static Stage found() throws IOException, InterruptedException {
        var usual = System.getenv().getOrDefault("BLYTZ_HOME", ".blytz");
        var running = new Stage(PROJECT.resolve(usual));
        if (running.stands()) {
            return running;
        }
        var own = new Stage(Home.ofJourneys(PROJECT).folder());
        Runtime.getRuntime().addShutdownHook(new Thread(own::strike));
        var up = own.blytz("up", "--no-build", "--traces");
        if (up.exit() != 0) {
            throw new IllegalStateException(up.said());
        }
        return own;
    }

    private boolean stands() {
        var suite = suite();
        var supervisor = new Supervisor(suite.home());
        return Files.exists(home)
                && suite.parts().stream().map(supervisor::state).allMatch(State::well);
    }

    public Suite suite() {
        var environment = new HashMap<>(System.getenv());
        environment.putAll(UNTRAINED);
        return Suite.at(new Home(PROJECT, home), Settings.of(PROJECT, environment));
    }

    public long pid(String part) {
        var suite = suite();
        var pid = new Supervisor(suite.home()).state(suite.part(part)).pid();
        if (pid == null) {
            throw new IllegalStateException(part + " does not run");
        }
        return pid;
    }

    public record Run(int exit, String said) {}

    /** The demo's evening, played once for all who look at what it leaves behind. */
    public synchronized Run evening() throws IOException, InterruptedException {
        if (evening == null) {
            evening = blytz("demo", "--no-build", "--buyers", "8", "--speed", "4");
        }
        return evening;
    }

    /** Repeats on the test's own output what is said. */
    public Run blytz(String... words) throws IOException, InterruptedException {
        var run = hear(words);
        System.out.println(run.said());
        return run;
    }

    public Run hear(String... words) throws IOException, InterruptedException {
        var log = Files.createTempFile("journey-", ".log");
        var process = start(log, words);
        try {
            process.waitFor(40, TimeUnit.MINUTES);
        } finally {
            process.destroy(); // the test that waited has run out of time
        }
        return new Run(process.waitFor(), Files.readString(log, StandardCharsets.UTF_8));
    }

    /** Does not wait for its end. */
    public Process start(Path log, String... words) throws IOException {
        var command = new ArrayList<>(List.of(PROJECT.resolve("blytz").toString()));
        command.addAll(List.of(words));
        var builder =
                new ProcessBuilder(command)
                        .directory(PROJECT.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
        builder.environment().put("BLYTZ_HOME", home.toString());
        builder.environment().putAll(UNTRAINED);
        return builder.start();
    }

    private void strike() {
        try {
            blytz("down", "--wipe");
        } catch (IOException | InterruptedException left) {
            System.err.println("the stage in " + home + " may still stand: " + left);
        }
    }
}
