package live.blytz.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import live.blytz.local.Home;
import live.blytz.local.Settings;
import live.blytz.local.suite.Suite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberingWhatIsBrokenTest {

    @TempDir private Path folder;

    @Test
    void wakesAProcessThatANoLongerLivingRunHadStopped() throws Exception {
        var sleeper = new ProcessBuilder("sleep", "60").start();
        try {
            var pid = sleeper.pid();
            Remembering.in(home()).frozen(pid);
            Signals.send("STOP", pid);
            await(pid, "T");

            Remembering.recover(suite());

            await(pid, "S");
            assertThat(folder.resolve("run/chaos.notes")).doesNotExist();
        } finally {
            sleeper.destroyForcibly();
        }
    }

    @Test
    void leavesNothingBehindWhenAllIsRightAgain() throws Exception {
        var memory = Remembering.in(home());
        memory.replaced("kafka");
        assertThat(folder.resolve("run/chaos.notes")).exists();

        memory.restored("kafka");

        assertThat(folder.resolve("run/chaos.notes")).doesNotExist();
    }

    private static void await(long pid, String state) throws IOException, InterruptedException {
        for (var tries = 0; tries < 100 && !state(pid).equals(state); tries++) {
            Thread.sleep(20);
        }
        assertThat(state(pid)).isEqualTo(state);
    }

    private static String state(long pid) throws IOException {
        var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ")[0];
    }

    private Home home() {
        return new Home(Path.of("..").toAbsolutePath().normalize(), folder);
    }

    private Suite suite() {
        return Suite.at(home(), new Settings(Map.of()));
    }
}
