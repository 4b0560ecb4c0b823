package live.blytz.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import live.blytz.engines.Launch;
import live.blytz.local.Home;
import live.blytz.local.suite.Part.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartingInOrderTest {

    @TempDir private Path folder = Path.of(".");

    private final List<String> order = new CopyOnWriteArrayList<>();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private List<Part> parts = List.of();

    @AfterEach
    void stop() {
        new Shutdown(supervisor()).run(parts);
    }

    @Test
    void waitsForWhatAPartNeeds() {
        parts = List.of(part("gateway", "sleep 60", "redis"), part("redis", "sleep 60"));

        assertThat(startUp()).isEmpty();
        assertThat(order).containsExactly("redis", "gateway");
    }

    @Test
    void leavesOutWhatNeedsAFailedPartAndSaysBoth() {
        parts =
                List.of(
                        failing("redis", "echo No space left on device"),
                        part("gateway", "sleep 60", "redis"),
                        part("mail", "sleep 60"));

        assertThat(startUp()).containsOnlyKeys("redis", "gateway");
        assertThat(order).containsExactly("mail");
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("No space left on device")
                .contains("free some disk space")
                .contains("gateway needs redis");
    }

    @Test
    void doesNotWaitForAPartThatMakesItsProgramFirst() {
        parts = List.of(failing("livekit", "sleep 60").joiningLater(true));

        assertThat(startUp()).isEmpty();
        assertThat(supervisor().state(parts.getFirst()).condition())
                .isEqualTo(State.Condition.COMING);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("joins later");
    }

    @Test
    void doesWithoutAPartWhoseProgramCouldNotBeMade() {
        parts = List.of(failing("livekit", "exit 1").joiningLater(true));
        startUp();

        live.blytz.local.evening.Nap.until(
                "it is seen",
                java.time.Duration.ofSeconds(10),
                () ->
                        Optional.of(supervisor().state(parts.getFirst()))
                                .filter(
                                        state ->
                                                state.condition() == State.Condition.ABSENT
                                                        && state.well()));
    }

    @Test
    void leavesRunningPartsAlone() {
        parts = List.of(part("redis", "sleep 60"));
        startUp();
        var before = supervisor().state(parts.getFirst()).pid();

        assertThat(startUp()).isEmpty();
        assertThat(supervisor().state(parts.getFirst()).pid()).isEqualTo(before);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("was up");
    }

    private Map<String, ?> startUp() {
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        try (var progress = new Progress(out, false)) {
            return new Startup(supervisor(), progress, 2).run(parts);
        }
    }

    private Supervisor supervisor() {
        return new Supervisor(new Home(folder, folder));
    }

    private Part part(String name, String command, String... needs) {
        return new Part(
                name,
                Kind.ENGINE,
                List.of(),
                "here",
                List.of(needs),
                Optional.of(
                        () -> new Launch(List.of("sh", "-c", "exec " + command), Map.of(), folder)),
                () -> true,
                () -> order.add(name));
    }

    private Part failing(String name, String command) {
        return new Part(
                name,
                Kind.ENGINE,
                List.of(),
                "here",
                List.of(),
                Optional.of(() -> new Launch(List.of("sh", "-c", command), Map.of(), folder)),
                () -> false,
                () -> order.add(name));
    }
}
