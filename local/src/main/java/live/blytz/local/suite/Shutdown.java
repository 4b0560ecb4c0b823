package live.blytz.local.suite;

import java.util.List;
import java.util.concurrent.Executors;
import live.blytz.local.suite.Part.Kind;

/** Stops services before the engines under them; parts of one kind in parallel. */
public final class Shutdown {

    private final Supervisor supervisor;

    public Shutdown(Supervisor supervisor) {
        this.supervisor = supervisor;
    }

    public void run(List<Part> parts) {
        for (var kind : List.of(Kind.SERVICE, Kind.ENGINE)) {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                parts.stream()
                        .filter(part -> part.kind() == kind)
                        .forEach(part -> threads.execute(() -> supervisor.stop(part)));
            }
        }
    }
}
