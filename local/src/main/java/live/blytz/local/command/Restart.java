package live.blytz.local.command;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import live.blytz.local.suite.Progress;
import live.blytz.local.suite.Startup;
import live.blytz.local.suite.Suite;
import live.blytz.local.suite.SuiteLock;
import live.blytz.local.suite.Supervisor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "restart", description = "Stops a part, or finds it dead, and starts it again.")
final class Restart implements Callable<Integer> {

    @Parameters(paramLabel = "SERVICE", arity = "1..*", description = "parts, as status calls them")
    private List<String> names = List.of();

    @Override
    public Integer call() throws IOException {
        var suite = Suite.here();
        var parts = names.stream().map(suite::part).toList();
        try (var _ = SuiteLock.take(suite.home());
                var progress = new Progress(System.out, Progress.onTerminal())) {
            var supervisor = new Supervisor(suite.home());
            parts.forEach(supervisor::stop);
            long begin = System.nanoTime();
            var failures = new Startup(supervisor, progress, parts.size()).run(parts);
            progress.say(
                    "%s in %.1f s"
                            .formatted(
                                    failures.isEmpty() ? "Ready" : "Failed",
                                    Duration.ofNanos(System.nanoTime() - begin).toMillis()
                                            / 1000.0));
            return failures.isEmpty() ? 0 : 1;
        }
    }
}
