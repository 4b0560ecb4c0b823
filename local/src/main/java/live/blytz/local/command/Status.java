package live.blytz.local.command;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import live.blytz.local.suite.State;
import live.blytz.local.suite.Suite;
import live.blytz.local.suite.Supervisor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "status", description = "How each part is; the exit code is 0 when all are ready.")
final class Status implements Callable<Integer> {

    @Mixin private Output output = new Output();

    @Override
    public Integer call() {
        var suite = Suite.here();
        var supervisor = new Supervisor(suite.home());
        var states = suite.parts().parallelStream().map(supervisor::state).toList();
        if (output.json()) {
            System.out.println(Output.write(states));
        } else {
            table(states);
        }
        return states.stream().allMatch(State::well) ? 0 : 1;
    }

    private static void table(List<State> states) {
        System.out.printf(
                "%-22s %-10s %8s %9s %9s  %s%n", "PART", "STATE", "PID", "UP", "MEMORY", "ADDRESS");
        for (var state : states) {
            var since = state.since();
            System.out.printf(
                    "%-22s %-10s %8s %9s %9s  %s%n",
                    state.part(),
                    state.condition().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    state.pid() == null ? "" : state.pid(),
                    since == null ? "" : age(Duration.between(since, Instant.now())),
                    state.residentBytes() == 0 ? "" : state.residentBytes() / 1024 / 1024 + " MiB",
                    state.address());
        }
        long resident = states.stream().mapToLong(State::residentBytes).sum();
        System.out.printf("%nresident: %.2f GiB%n", resident / 1024.0 / 1024 / 1024);
    }

    private static String age(Duration age) {
        if (age.toMinutes() < 1) {
            return age.toSeconds() + " s";
        }
        return age.toHours() < 1
                ? age.toMinutes() + " min"
                : age.toHours() + " h " + age.toMinutesPart();
    }
}
