package live.blytz.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import live.blytz.engines.Launch;
import live.blytz.local.Home;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberingAProcessTest {

    @TempDir private Path folder = Path.of(".");

    @AfterEach
    void end() {
        processes().find("sleeper").ifPresent(child -> child.end(Duration.ofSeconds(1)));
    }

    @Test
    void findsItFromAnotherCommand() throws Exception {
        var child = processes().start("sleeper", sleeper());

        assertThat(processes().find("sleeper")).contains(child);
    }

    @Test
    void doesNotTakeAStrangerWithTheSameNumberForIt() throws Exception {
        var child = processes().start("sleeper", sleeper());
        var stranger = new Child(child.pid(), child.started() - 1, child.stop());

        assertThat(stranger.alive()).isFalse();
        stranger.end(Duration.ofMillis(1));
        assertThat(child.alive()).isTrue();
    }

    @Test
    void endsOneThatDoesNotListen() throws Exception {
        var deaf =
                new Launch(
                        List.of("sh", "-c", "trap '' TERM; while true; do sleep 0.1; done"),
                        Map.of(),
                        folder);
        var child = processes().start("sleeper", deaf);

        child.end(Duration.ofMillis(200));

        assertThat(child.alive()).isFalse();
        assertThat(processes().died("sleeper")).isTrue();
    }

    @Test
    void keepsTheLogOfTheTimeBefore() throws Exception {
        var speaker = new Launch(List.of("echo", "hello"), Map.of(), folder);
        awaitDeath(processes().start("sleeper", speaker));
        awaitDeath(processes().start("sleeper", speaker));

        assertThat(Files.readString(home().log("sleeper").resolveSibling("sleeper.log.1")))
                .isEqualTo("hello\n");
    }

    private static void awaitDeath(Child child) throws InterruptedException {
        while (child.alive()) {
            Thread.sleep(10);
        }
    }

    private Launch sleeper() {
        return new Launch(List.of("sleep", "60"), Map.of(), folder);
    }

    private Processes processes() {
        return new Processes(home());
    }

    private Home home() {
        return new Home(folder, folder);
    }
}
