package live.blytz.local.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import live.blytz.local.Trouble;
import live.blytz.local.evening.Evening;
import live.blytz.local.evening.Options;
import live.blytz.local.media.Footage;
import live.blytz.local.suite.DemoUser;
import live.blytz.local.suite.State;
import live.blytz.local.suite.Suite;
import live.blytz.local.suite.Supervisor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description = {
            "Starts the suite where it is not running and plays an evening on it: listing, show,",
            "bids, payment, delivery, payout. Exits with 0 when the books are in order afterwards."
        })
final class Demo implements Callable<Integer> {

    @Option(names = "--buyers", defaultValue = "30", description = "How many come (3 to 500).")
    private int buyers;

    @Option(
            names = "--seed",
            defaultValue = "42",
            description = "The same seed brings the same people with the same tempers.")
    private long seed;

    @Option(names = "--speed", defaultValue = "1", description = "2 is twice as fast (0.2 to 10).")
    private double speed;

    @Option(names = "--no-build", description = "Take the jars as they are.")
    private boolean noBuild;

    @Option(
            names = "--video",
            description = {
                "What the seller's camera shows, again and again; without it an evening sky.",
                "Where there is no LiveKit the evening goes on without video."
            })
    private @Nullable Path video;

    @Override
    public Integer call() throws IOException {
        var options = options();
        var footage = video == null ? Footage.generated() : Footage.of(video);
        var suite = Suite.here();
        if (!allReady(suite) && !Up.raise(suite, false, !noBuild)) {
            throw new Trouble("the suite is not complete", "./blytz status shows what is missing");
        }
        return Evening.play(suite, options, footage, DemoUser.PASSWORD, System.out) ? 0 : 1;
    }

    static boolean allReady(Suite suite) {
        var supervisor = new Supervisor(suite.home());
        return suite.parts().parallelStream().map(supervisor::state).allMatch(State::well);
    }

    private Options options() {
        try {
            return new Options(buyers, seed, speed);
        } catch (IllegalArgumentException wrong) {
            throw new Trouble(String.valueOf(wrong.getMessage()), "./blytz demo --help");
        }
    }
}
