package live.blytz.local.command;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import live.blytz.local.Trouble;
import live.blytz.local.build.Build;
import live.blytz.local.build.Console;
import live.blytz.local.chaos.Remembering;
import live.blytz.local.suite.Following;
import live.blytz.local.suite.Part;
import live.blytz.local.suite.Progress;
import live.blytz.local.suite.Service;
import live.blytz.local.suite.Startup;
import live.blytz.local.suite.Suite;
import live.blytz.local.suite.SuiteLock;
import live.blytz.local.suite.Supervisor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "up", description = "Builds what is missing and starts the suite.")
final class Up implements Callable<Integer> {

    @Option(names = "--engines", description = "Start the servers only, not the services.")
    private boolean enginesOnly;

    @Option(names = "--no-build", description = "Take the jars as they are.")
    private boolean noBuild;

    @Option(
            names = "--traces",
            negatable = true,
            description = {
                "Follow each request through all services, with Zipkin; remembered until",
                "--no-traces. Running services are started again."
            })
    private @Nullable Boolean traces;

    @Override
    public Integer call() throws IOException {
        var suite = Suite.here();
        if (traces != null) {
            follow(suite, traces);
        }
        return raise(Suite.here(), enginesOnly, !noBuild) ? 0 : 1;
    }

    /** What runs was told otherwise when it was started. */
    private static void follow(Suite suite, boolean traces) throws IOException {
        try (var _ = SuiteLock.take(suite.home())) {
            if (new Following(suite.home()).change(traces)) {
                var supervisor = new Supervisor(suite.home());
                suite.parts().stream()
                        .filter(part -> part.kind() == Part.Kind.SERVICE || isZipkin(part))
                        .filter(supervisor::runs)
                        .forEach(supervisor::stop);
            }
        }
    }

    private static boolean isZipkin(Part part) {
        return part.name().equals("zipkin");
    }

    /** Whether all of it is ready now. */
    static boolean raise(Suite suite, boolean enginesOnly, boolean build) throws IOException {
        Checks.beforeUp(suite);
        try (var _ = SuiteLock.take(suite.home());
                var progress = new Progress(System.out, Progress.onTerminal())) {
            Remembering.recover(suite);
            if (build && !enginesOnly) {
                buildConsole(suite, progress);
                build(suite, progress);
            }
            var parts =
                    suite.parts().stream()
                            .filter(part -> !enginesOnly || part.kind() == Part.Kind.ENGINE)
                            .toList();
            progress.say("Starting " + parts.size() + " parts");
            long begin = System.nanoTime();
            var failures =
                    new Startup(new Supervisor(suite.home()), progress, servicesAtATime())
                            .run(parts);
            var took = Duration.ofNanos(System.nanoTime() - begin);
            Summary.print(progress, suite, failures, took);
            return failures.isEmpty();
        }
    }

    /** The shop is open without it. */
    private static void buildConsole(Suite suite, Progress progress) throws IOException {
        try {
            new Console(suite.home()).build(progress::say);
        } catch (Trouble trouble) {
            progress.say("  ✘ " + trouble.getMessage());
            progress.say("    → " + trouble.fix());
        }
    }

    private static void build(Suite suite, Progress progress) throws IOException {
        var services =
                Arrays.stream(Service.values())
                        .filter(service -> service.isIn(suite.home().project()))
                        .map(Service::folder)
                        .toList();
        var build = new Build(suite.home());
        List<String> stale = build.stale(services);
        if (stale.isEmpty()) {
            return;
        }
        progress.say("Building " + String.join(", ", stale));
        long begin = System.nanoTime();
        build.run(stale, progress::say);
        progress.say(
                "  built in %d s"
                        .formatted(Duration.ofNanos(System.nanoTime() - begin).toSeconds()));
    }

    private static int servicesAtATime() {
        return Math.max(2, Runtime.getRuntime().availableProcessors());
    }
}
