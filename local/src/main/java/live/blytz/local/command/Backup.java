package live.blytz.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import live.blytz.local.Trouble;
import live.blytz.local.backup.Archive;
import live.blytz.local.evening.Quiet;
import live.blytz.local.suite.Part;
import live.blytz.local.suite.Shutdown;
import live.blytz.local.suite.State;
import live.blytz.local.suite.Suite;
import live.blytz.local.suite.SuiteLock;
import live.blytz.local.suite.Supervisor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "backup",
        description = {
            "Stops the suite, packs all its data into one file, and starts it again.",
            "The file holds the suite's secrets too: keep it as safe as the data."
        })
final class Backup implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "default: blytz-<date>.tar.gz, here")
    private @Nullable Path file;

    @Option(names = "--stay-down", description = "Do not start the suite again.")
    private boolean stayDown;

    @Override
    public Integer call() throws IOException {
        var suite = Suite.here();
        var target = target();
        demandAllHere(suite);
        var ran = new boolean[1];
        try (var _ = SuiteLock.take(suite.home())) {
            var supervisor = new Supervisor(suite.home());
            ran[0] = suite.parts().stream().anyMatch(supervisor::runs);
            if (ran[0]) {
                settle(suite, supervisor);
                new Shutdown(supervisor).run(suite.parts());
                System.out.println("The suite stands still");
            }
            var label = Archive.pack(suite.home(), target);
            System.out.printf(
                    "Packed %,d files, %,d MB, into %s (%,d MB)%n",
                    label.files(), label.bytes() >> 20, target, Files.size(target) >> 20);
        } catch (IOException e) {
            throw new Trouble(
                    "the backup was not made: " + e.getMessage(),
                    ran[0] ? "the suite is down: ./blytz up starts it again" : "is there space?");
        }
        System.out.println("Back again with: ./blytz down && ./blytz restore " + target);
        return !ran[0] || stayDown || Up.raise(suite, false, false) ? 0 : 1;
    }

    /**
     * What waits in the outboxes is kept anyway; less of it makes the start after a restore quick.
     */
    private static void settle(Suite suite, Supervisor supervisor) {
        if (suite.parts().stream().map(supervisor::state).allMatch(State::well)) {
            Quiet.await(suite);
        }
    }

    private Path target() {
        var chosen =
                file != null
                        ? file
                        : Path.of(
                                "blytz-%s.tar.gz"
                                        .formatted(
                                                LocalDateTime.now()
                                                        .format(
                                                                DateTimeFormatter.ofPattern(
                                                                        "yyyy-MM-dd-HHmmss"))));
        var target = chosen.toAbsolutePath().normalize();
        if (Files.exists(target)) {
            throw new Trouble(target + " exists", "choose another name");
        }
        var folder = target.getParent();
        if (folder == null || !Files.isWritable(folder)) {
            throw new Trouble("cannot write into " + folder, "choose another folder");
        }
        return target;
    }

    /** A server elsewhere is not in our folder; half a backup is worse than none. */
    private static void demandAllHere(Suite suite) {
        suite.parts().stream()
                .filter(part -> part.kind() == Part.Kind.ENGINE && part.preparation().isEmpty())
                .findFirst()
                .ifPresent(
                        part -> {
                            throw new Trouble(
                                    part.name() + " is not of this machine: " + part.address(),
                                    "back it up where it runs, as docs/operations.md says");
                        });
    }
}
