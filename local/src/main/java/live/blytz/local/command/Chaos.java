package live.blytz.local.command;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import live.blytz.local.Trouble;
import live.blytz.local.chaos.Bug;
import live.blytz.local.chaos.Options;
import live.blytz.local.chaos.Remembering;
import live.blytz.local.suite.DemoUser;
import live.blytz.local.suite.Suite;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "chaos",
        description = {
            "Breaks the running suite on purpose while people bid, watch and buy: kills, stops and",
            "disturbs services and engines, one after the other, and checks after each that nothing",
            "was lost, doubled or left undone. Exits with 0 when nothing was violated."
        })
final class Chaos implements Callable<Integer> {

    @Option(
            names = "--seed",
            defaultValue = "42",
            description = "The same seed plays the same faults in the same order.")
    private long seed;

    @Option(
            names = "--minutes",
            defaultValue = "15",
            description =
                    "15 are enough for every fault once, on a slow machine in up to twice the time;"
                            + " fewer take services and engines.")
    private int minutes;

    @Option(names = "--only", description = "Rounds whose name holds these words.")
    private @Nullable String only;

    @Option(names = "--plant", hidden = true, description = "A bug that must be found.")
    private @Nullable Bug plant;

    @Option(names = "--no-build", description = "Take the jars as they are.")
    private boolean noBuild;

    @Override
    public Integer call() throws IOException {
        var suite = Suite.here();
        Remembering.recover(suite);
        var raised = !Demo.allReady(suite);
        var options = options(raised);
        if (raised && !Up.raise(suite, false, !noBuild)) {
            throw new Trouble("the suite is not complete", "./blytz status shows what is missing");
        }
        return live.blytz.local.chaos.Chaos.run(suite, options, System.out) ? 0 : 1;
    }

    private Options options(boolean raised) {
        try {
            return new Options(
                    seed, Duration.ofMinutes(minutes), DemoUser.PASSWORD, only, plant, raised);
        } catch (IllegalArgumentException wrong) {
            throw new Trouble(String.valueOf(wrong.getMessage()), "./blytz chaos --help");
        }
    }
}
