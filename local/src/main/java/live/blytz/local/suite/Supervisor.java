package live.blytz.local.suite;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import live.blytz.engines.Ports;
import live.blytz.local.Home;
import live.blytz.local.Trouble;

/** Starts and stops single parts and knows how they are. */
public final class Supervisor {

    private static final Duration START_PATIENCE = Duration.ofSeconds(120);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);
    private static final int POLL_MILLIS = 250;

    private final Home home;
    private final Processes processes;

    public Supervisor(Home home) {
        this.home = home;
        this.processes = new Processes(home);
    }

    /** Starts the part unless it runs, and waits until it is ready, or at least on its way. */
    public void start(Part part) throws IOException {
        var running = processes.find(part.name());
        if (running.isPresent()) {
            awaitReady(part, running.get());
        } else if (part.preparation().isPresent()) {
            demandFreePorts(part);
            awaitReady(part, processes.start(part.name(), part.preparation().get().launch()));
        }
        part.afterwards().run();
    }

    public void stop(Part part) {
        processes.find(part.name()).ifPresent(child -> child.end(STOP_PATIENCE));
        processes.forget(part.name());
    }

    public boolean runs(Part part) {
        return processes.find(part.name()).isPresent();
    }

    public State state(Part part) {
        if (part.preparation().isEmpty()) {
            return State.elsewhere(part);
        }
        return processes
                .find(part.name())
                .map(child -> State.running(part, child))
                .orElseGet(() -> State.down(part, processes.died(part.name())));
    }

    private static void demandFreePorts(Part part) {
        holderOf(part)
                .ifPresent(
                        holder -> {
                            throw new Trouble(
                                    part.name() + " cannot start: " + holder,
                                    "end that process (./blytz down there, when it is another checkout's suite), then run ./blytz up again");
                        });
    }

    /** Who holds the first port of the part that is not free. */
    public static Optional<String> holderOf(Part part) {
        return part.ports().stream()
                .filter(port -> !Ports.isFree(port))
                .findFirst()
                .map(
                        port ->
                                "port %d is held by %s"
                                        .formatted(
                                                port,
                                                PortHolder.of(port)
                                                        .map(PortHolder::toString)
                                                        .orElse("a process of another user")));
    }

    private void awaitReady(Part part, Child child) throws IOException {
        if (!part.awaited()) {
            return;
        }
        long deadline = System.nanoTime() + START_PATIENCE.toNanos();
        while (!part.ready().getAsBoolean()) {
            if (!child.alive()) {
                throw failed(part, "ended while starting");
            }
            if (System.nanoTime() > deadline) {
                throw failed(part, "was not ready after " + START_PATIENCE.toSeconds() + " s");
            }
            pause();
        }
    }

    private Trouble failed(Part part, String how) throws IOException {
        List<String> lines = LogTail.lastWords(home.log(part.name()), 20);
        var text = new StringBuilder(part.name()).append(' ').append(how).append(':');
        lines.forEach(line -> text.append(System.lineSeparator()).append("    ").append(line));
        return new Trouble(text.toString(), Remedy.of(part.name(), lines));
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
