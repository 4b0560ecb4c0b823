package live.blytz.local.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import live.blytz.engines.Folders;
import live.blytz.local.evening.Nap;
import live.blytz.local.evening.Quiet;
import live.blytz.local.evening.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 20, unit = TimeUnit.MINUTES)
class ComingBackFromABackupIT {

    private static Stage stage;

    @TempDir private Path safe;

    @BeforeAll
    static void raise() throws Exception {
        stage = Stage.raise();
    }

    /** Seven minutes: {@code BLYTZ_LONG_TESTS=1 ./blytz test}. */
    @Test
    @EnabledIfEnvironmentVariable(named = "BLYTZ_LONG_TESTS", matches = "1")
    void bringsBackEveryRowAndListenersGoOnWithoutAGapOrADouble() throws Exception {
        var evening = stage.blytz("demo", "--no-build", "--buyers", "4", "--speed", "4");
        assertThat(evening.exit()).as(evening.said()).isZero();
        var before = settled();
        var file = safe.resolve("evening.tar.gz");

        var backup = stage.blytz("backup", "--stay-down", file.toString());
        assertThat(backup.exit()).as(backup.said()).isZero();
        loseEverything();
        var restore = stage.blytz("restore", file.toString());
        assertThat(restore.exit()).as(restore.said()).isZero();
        var up = stage.blytz("up", "--no-build");
        assertThat(up.exit()).as(up.said()).isZero();

        var after = settled();
        assertThat(after.rows()).isEqualTo(before.rows());
        assertThat(after.records()).isEqualTo(before.records());
        assertThat(after.heard()).isEqualTo(before.heard());

        var next =
                stage.blytz("demo", "--no-build", "--buyers", "4", "--speed", "4", "--seed", "7");
        assertThat(next.exit()).as(next.said()).isZero();
        assertThat(next.said()).contains("The books are in order");
    }

    @Test
    void refusesWhileTheSuiteRuns() throws Exception {
        var restore = stage.blytz("restore", safe.resolve("none.tar.gz").toString());

        assertThat(restore.exit()).isEqualTo(1);
        assertThat(restore.said()).contains("the suite runs", "./blytz down");
    }

    /** As a lost disk would: the data of all servers and the passwords to them. */
    private static void loseEverything() throws IOException {
        var home = stage.suite().home().folder();
        Folders.delete(home.resolve("data"));
        Files.delete(home.resolve("secrets.properties"));
    }

    /** When the outboxes are empty, the listeners have heard all, and nothing moves any more. */
    private static Stock settled() {
        return Nap.until(
                "stillness",
                Duration.ofMinutes(2),
                () -> {
                    Quiet.await(stage.suite());
                    var first = stock();
                    Nap.millis(3_000);
                    var second = stock();
                    return Optional.of(second)
                            .filter(each -> each.equals(first) && each.allHeard());
                });
    }

    private static Stock stock() {
        try {
            return Stock.take(stage.suite());
        } catch (Exception gone) {
            throw new IllegalStateException(gone);
        }
    }
}
