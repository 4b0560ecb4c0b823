package live.blytz.local.command;

import java.io.IOException;
import java.util.List;
import live.blytz.engines.Folders;
import live.blytz.local.suite.Shutdown;
import live.blytz.local.suite.Suite;
import live.blytz.local.suite.SuiteLock;
import live.blytz.local.suite.Supervisor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "down", description = "Stops the suite; its data stays.")
final class Down implements Runnable {

    @Option(names = "--wipe", description = "Delete data, secrets and logs too.")
    private boolean wipe;

    @Override
    public void run() {
        var suite = Suite.here();
        try (var _ = SuiteLock.take(suite.home())) {
            long begin = System.nanoTime();
            new Shutdown(new Supervisor(suite.home())).run(suite.parts());
            System.out.printf("Stopped in %.1f s%n", (System.nanoTime() - begin) / 1e9);
            if (wipe) {
                for (var part : List.of("data", "logs", "run", "secrets.properties")) {
                    Folders.delete(suite.home().folder().resolve(part));
                }
                System.out.println("Data, secrets and logs are gone");
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
