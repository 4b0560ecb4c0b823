package live.blytz.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import live.blytz.engines.Ports;
import live.blytz.local.evening.Stage;
import live.blytz.local.suite.State;
import live.blytz.local.suite.Supervisor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Short runs of {@code ./blytz chaos}, and the whole one for who has the time. */
class BreakingThingsIT {

    private static Stage stage;

    @BeforeAll
    static void raise() throws Exception {
        stage = Stage.raise();
    }

    @Test
    void harmsNobodyWhenPartsDieAndEventsComeTwiceOrAsRubbish() throws Exception {
        var run =
                stage.blytz(
                        "chaos",
                        "--no-build",
                        "--minutes",
                        "3",
                        "--only",
                        "kill -9 auction-service,events again");

        assertThat(run.exit()).as(run.said()).isZero();
        assertThat(run.said())
                .contains("2 rounds, 4 faults, 0 violations")
                .doesNotContain("NOT INJECTED");
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "BLYTZ_LONG_TESTS", matches = "1")
    @Timeout(value = 40, unit = TimeUnit.MINUTES)
    void harmsNobodyWhateverBreaks() throws Exception {
        var run = stage.blytz("chaos", "--no-build", "--minutes", "15");

        assertThat(run.exit()).as(run.said()).isZero();
        assertThat(run.said()).contains("0 violations").doesNotContain("NOT INJECTED");
    }

    @Test
    void findsABugInTheWriter() throws Exception {
        findsABugIn("writer", "I");
    }

    /** As the one above, two minutes each: {@code BLYTZ_LONG_TESTS=1 ./blytz test}. */
    @ParameterizedTest
    @CsvSource({"outbox, I6", "inbox, I6"})
    @EnabledIfEnvironmentVariable(named = "BLYTZ_LONG_TESTS", matches = "1")
    void findsABugIn(String part, String invariant) throws Exception {
        var run = stage.blytz("chaos", "--no-build", "--minutes", "1", "--plant", part);

        assertThat(run.exit()).as(run.said()).isEqualTo(1);
        assertThat(run.said()).contains("🐛 ").containsPattern("✘ round 1: " + invariant);
        assertThat(allIsWell()).isTrue();
    }

    @Test
    void leavesNothingBehindWhenItIsInterrupted() throws Exception {
        var log = Files.createTempFile("chaos-", ".log");
        var run =
                stage.start(
                        log, "chaos", "--no-build", "--minutes", "1", "--only", "SIGSTOP order");
        try {
            var deadline = System.nanoTime() + Duration.ofMinutes(4).toNanos();
            while (!Files.readString(log).contains("in state T") && run.isAlive()) {
                assertThat(System.nanoTime()).as(Files.readString(log)).isLessThan(deadline);
                Thread.sleep(200);
            }
            run.destroy();
            assertThat(run.waitFor(2, TimeUnit.MINUTES)).isTrue();
        } finally {
            run.destroyForcibly();
        }
        assertThat(Files.readString(log)).contains("interrupted", "./blytz chaos --seed 42");
        assertThat(allIsWell()).isTrue();
        assertThat(Ports.isFree(21203)).as("the second auction-service is gone").isTrue();
    }

    private static boolean allIsWell() {
        var suite = stage.suite();
        var supervisor = new Supervisor(suite.home());
        return suite.parts().parallelStream().map(supervisor::state).allMatch(State::well);
    }
}
