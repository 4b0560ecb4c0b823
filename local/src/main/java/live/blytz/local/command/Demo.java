package live.blytz.local.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import live.blytz.local.evening.Evening;
import live.blytz.local.evening.Options;
import live.blytz.local.suite.State.Condition;
import live.blytz.local.suite.Suite;
import live.blytz.local.suite.Supervisor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description =
                "Plays a whole evening, from listing to door, and checks the books; starts the suite when it is not running.")
final class Demo implements Callable<Integer> {

    @Option(names = "--buyers", defaultValue = "30", description = "how many come, 3 to 500")
    private int buyers;

    @Option(
            names = "--seed",
            defaultValue = "7",
            description = "the same seed, the same cast and tempers")
    private long seed;

    @Option(names = "--speed", defaultValue = "1", description = "2 is twice as fast")
    private double speed;

    @Override
    public Integer call() throws IOException {
        var options = new Options(buyers, seed, speed);
        var suite = Suite.here();
        if (!allReady(suite) && !Up.raise(suite, false, true)) {
            return 1;
        }
        return Evening.play(suite, options, System.out) ? 0 : 1;
    }

    private static boolean allReady(Suite suite) {
        var supervisor = new Supervisor(suite.home());
        return suite.parts().parallelStream()
                .map(supervisor::state)
                .allMatch(
                        state ->
                                state.condition() == Condition.READY
                                        || state.condition() == Condition.ELSEWHERE);
    }
}
