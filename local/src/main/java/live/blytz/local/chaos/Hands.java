package live.blytz.local.chaos;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import live.blytz.engines.Launch;
import live.blytz.local.Trouble;
import live.blytz.local.suite.Part;
import live.blytz.local.suite.Suite;
import live.blytz.local.suite.Supervisor;

/** What chaos may do to the processes of the suite. */
final class Hands {

    private static final int TRIES = 4;

    private final Suite suite;
    private final Supervisor supervisor;
    private final Remembering memory;

    Hands(Suite suite) {
        this.suite = suite;
        this.supervisor = new Supervisor(suite.home());
        this.memory = Remembering.in(suite.home());
    }

    Suite suite() {
        return suite;
    }

    Remembering memory() {
        return memory;
    }

    boolean runs(String part) {
        return supervisor.runs(suite.part(part));
    }

    long pid(String part) {
        var pid = supervisor.state(suite.part(part)).pid();
        if (pid == null) {
            throw new Trouble(part + " does not run", "./blytz status");
        }
        return pid;
    }

    /** Returns the number of the process that is no more. */
    long kill(String part) throws IOException {
        var pid = pid(part);
        Signals.send("KILL", pid);
        ProcessHandle.of(pid)
                .ifPresent(
                        handle -> {
                            try {
                                handle.onExit().get(5, TimeUnit.SECONDS);
                            } catch (Exception late) {
                                throw new Trouble(part + " outlives kill -9", "look at it: " + pid);
                            }
                        });
        return pid;
    }

    void stop(String part) {
        supervisor.stop(suite.part(part));
    }

    /** Starts it unless it runs; a port or a file of the one before may be free a moment later. */
    void start(String part) throws IOException {
        start(suite.part(part));
    }

    /** As the part is, but with these words on its command line. */
    void startWith(String part, String option) throws IOException {
        var usual = suite.part(part);
        start(
                new Part(
                        usual.name(),
                        usual.kind(),
                        usual.ports(),
                        usual.address(),
                        usual.needs(),
                        usual.preparation().map(each -> () -> with(each.launch(), option)),
                        usual.ready(),
                        usual.afterwards()));
    }

    static Launch with(Launch launch, String option) {
        var command = new java.util.ArrayList<>(launch.command());
        command.add(1, option);
        return new Launch(
                launch.wrapper(), command, launch.environment(), launch.folder(), launch.stop());
    }

    private void start(Part part) throws IOException {
        for (var tries = 1; ; tries++) {
            try {
                supervisor.start(part);
                return;
            } catch (Trouble notYet) {
                if (tries == TRIES) {
                    throw notYet;
                }
                pause(500L * tries);
            }
        }
    }

    static void pause(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
