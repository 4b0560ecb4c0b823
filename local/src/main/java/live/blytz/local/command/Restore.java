package live.blytz.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import live.blytz.local.Trouble;
import live.blytz.local.backup.Archive;
import live.blytz.local.suite.Suite;
import live.blytz.local.suite.SuiteLock;
import live.blytz.local.suite.Supervisor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "restore",
        description = "Puts the data of a backup into place; what was there is kept beside it.")
final class Restore implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "what ./blytz backup made")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        var suite = Suite.here();
        try (var _ = SuiteLock.take(suite.home())) {
            demandStillness(suite);
            var restored = Archive.unpack(file.toAbsolutePath().normalize(), suite.home());
            System.out.printf(
                    "%,d files as they were at %s%n",
                    restored.label().files(), restored.label().made());
            tellWhatWasThere(restored.before());
            System.out.println("Start them with: ./blytz up");
            return 0;
        }
    }

    private static void demandStillness(Suite suite) {
        var supervisor = new Supervisor(suite.home());
        if (suite.parts().stream().anyMatch(supervisor::runs)) {
            throw new Trouble(
                    "the suite runs, and a restore replaces all its data",
                    "./blytz down, then the same again");
        }
    }

    private static void tellWhatWasThere(Path before) throws IOException {
        try (var files = Files.list(before)) {
            if (files.findAny().isEmpty()) {
                Files.delete(before);
                return;
            }
        }
        System.out.println("What was there before is in " + before);
    }
}
