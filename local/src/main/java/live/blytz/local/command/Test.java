package live.blytz.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import live.blytz.engines.EngineCache;
import live.blytz.engines.Folders;
import live.blytz.engines.LiveKitProgram;
import live.blytz.local.Home;
import live.blytz.local.Settings;
import live.blytz.local.Trouble;
import live.blytz.local.build.Console;
import live.blytz.local.build.Maven;
import live.blytz.local.report.Coverage;
import live.blytz.local.report.FailedTests;
import live.blytz.local.report.Modules;
import live.blytz.local.report.Reports;
import live.blytz.local.report.TestCounts;
import live.blytz.local.suite.Shutdown;
import live.blytz.local.suite.Suite;
import live.blytz.local.suite.Supervisor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "test",
        description =
                "Runs all tests and checks of the build; ends with their counts and the coverage.")
final class Test implements Callable<Integer> {

    /** The services that decide things; their tests must go through this share of their lines. */
    private static final Set<String> ROOMED =
            Set.of(
                    "auth-service",
                    "auction-service",
                    "order-service",
                    "payment-service",
                    "tracking-service");

    private static final double LEAST_PERCENT = 85;

    /** Two modules at a time: each waits for its engines as long as it computes. */
    private static final List<String> SIDE_BY_SIDE = List.of("--threads", "2");

    @Parameters(paramLabel = "MAVEN-ARGUMENT", description = "handed on, after --")
    private List<String> arguments = List.of();

    @Override
    public Integer call() throws IOException {
        var suite = Suite.here();
        var project = suite.home().project();
        var modules = Modules.of(project);
        forgetEarlierRuns(modules);

        long begin = System.nanoTime();
        buildVideoBeside(suite.home());
        var console = console(suite.home());
        int exit = new Maven(project).run(goals(), System.out::println);
        strike(Home.ofJourneys(project));
        var took = Duration.ofNanos(System.nanoTime() - begin);

        System.out.printf("%nCoverage of lines%n");
        var covered = coverage(modules);
        var counts = TestCounts.in(modules);
        System.out.printf(
                "%nBuild %s in %d min %02d s%n",
                exit == 0 && console ? "passed" : "FAILED", took.toMinutes(), took.toSecondsPart());
        FailedTests.in(modules).forEach(test -> System.out.println("  ✘ " + test));
        if (!counts.anyRan()) {
            System.out.println("No test ran");
        }
        System.out.println(counts);
        return exit == 0 && console && covered && counts.anyRan() && counts.failed() == 0 ? 0 : 1;
    }

    /** There by the time the journeys begin, on a machine that has Go. */
    private static void buildVideoBeside(Home home) throws IOException {
        var log = home.log("livekit-build");
        Files.createDirectories(log.getParent());
        if (LiveKitProgram.buildBeside(EngineCache.ofUser(System.out::println), log)) {
            System.out.println("building LiveKit from Go beside the tests, once");
        }
    }

    /** Before Maven, which packages it; its failure is no reason to know nothing of the rest. */
    private static boolean console(Home home) throws IOException {
        try {
            return new Console(home).test(System.out::println);
        } catch (Trouble trouble) {
            System.out.println("✘ " + trouble.getMessage());
            System.out.println("  → " + trouble.fix());
            return false;
        }
    }

    /** All modules are tested though one fails: the counts tell, not the first red one. */
    private List<String> goals() {
        var goals = new ArrayList<>(List.of("-Dmaven.test.failure.ignore=true", "--fail-at-end"));
        goals.addAll(SIDE_BY_SIDE);
        goals.addAll(arguments);
        goals.add("verify");
        return goals;
    }

    private static void forgetEarlierRuns(List<Path> modules) throws IOException {
        for (var module : modules) {
            for (var old : Reports.FOLDERS) {
                Folders.delete(module.resolve(old));
            }
            Folders.delete(module.resolve("target/site/jacoco"));
            Files.deleteIfExists(module.resolve("target/jacoco.exec"));
        }
    }

    /** Journeys strike their stage themselves, unless their time was up. */
    private static void strike(Home stage) {
        if (Files.exists(stage.folder())) {
            var suite = Suite.at(stage, Settings.of(stage.project(), System.getenv()));
            new Shutdown(new Supervisor(stage)).run(suite.parts());
        }
    }

    /** Whether the roomed services reach their share. */
    private static boolean coverage(List<Path> modules) throws IOException {
        var all = new Coverage(0, 0);
        var enough = true;
        for (var module : modules) {
            var name = module.getFileName().toString();
            var report = Coverage.of(module);
            all = report.map(all::plus).orElse(all);
            var reached = report.map(Coverage::percent).orElse(0.0) >= LEAST_PERCENT;
            enough &= reached || !ROOMED.contains(name);
            System.out.printf(
                    "  %-22s %s%s%n",
                    name,
                    report.map(Test::percent).orElse("no report"),
                    reached || !ROOMED.contains(name)
                            ? ""
                            : "   below %.0f %%".formatted(LEAST_PERCENT));
        }
        System.out.printf("  %-22s %s%n", "all", percent(all));
        return enough;
    }

    private static String percent(Coverage coverage) {
        return "%5.1f %%".formatted(coverage.percent());
    }
}
