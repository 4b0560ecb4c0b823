package live.blytz.local.suite;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import live.blytz.local.Trouble;

/**
 * Starts all parts, each as soon as what it needs is ready; few services at a time, for they want
 * the processors.
 */
public final class Startup {

    private final Supervisor supervisor;
    private final Progress progress;
    private final Semaphore serviceSlots;
    private final Map<String, Trouble> failures = new ConcurrentHashMap<>();

    public Startup(Supervisor supervisor, Progress progress, int servicesAtATime) {
        this.supervisor = supervisor;
        this.progress = progress;
        this.serviceSlots = new Semaphore(servicesAtATime);
    }

    /** Returns what failed, by part; empty when all is ready. */
    public Map<String, Trouble> run(List<Part> parts) {
        Map<String, CompletableFuture<Boolean>> outcomes =
                parts.stream()
                        .collect(
                                Collectors.toMap(
                                        Part::name, _ -> new CompletableFuture<Boolean>()));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            parts.forEach(part -> threads.execute(() -> begin(part, outcomes)));
        }
        return Map.copyOf(failures);
    }

    private void begin(Part part, Map<String, CompletableFuture<Boolean>> outcomes) {
        var ready = false;
        try {
            prepareEarly(part);
            ready = needsAreReady(part, outcomes) && start(part);
        } finally {
            progress.settled(part.name());
            Objects.requireNonNull(outcomes.get(part.name())).complete(ready);
        }
    }

    /** An engine is fetched while those it needs start; a service's training needs them already. */
    private void prepareEarly(Part part) {
        if (part.kind() != Part.Kind.ENGINE || part.needs().isEmpty() || supervisor.runs(part)) {
            return;
        }
        part.preparation()
                .ifPresent(
                        preparation -> {
                            try {
                                preparation.launch();
                            } catch (IOException again) {
                                // starting it tries the same again and tells
                            }
                        });
    }

    private boolean needsAreReady(Part part, Map<String, CompletableFuture<Boolean>> outcomes) {
        for (var need : part.needs()) {
            var outcome = outcomes.get(need);
            if (outcome != null && !outcome.join()) {
                fail(part, new Trouble(part.name() + " needs " + need, "mend " + need + " first"));
                return false;
            }
        }
        return true;
    }

    private boolean start(Part part) {
        var slot = part.kind() == Part.Kind.SERVICE;
        if (slot) {
            serviceSlots.acquireUninterruptibly();
        }
        progress.begun(part.name());
        long begin = System.nanoTime();
        try {
            var ran = supervisor.runs(part);
            supervisor.start(part);
            var took = Duration.ofNanos(System.nanoTime() - begin);
            progress.ready(part, ran, took);
            return true;
        } catch (Trouble trouble) {
            fail(part, trouble);
            return false;
        } catch (IOException | RuntimeException e) {
            fail(part, new Trouble(part.name() + ": " + e.getMessage(), "./blytz doctor"));
            return false;
        } finally {
            if (slot) {
                serviceSlots.release();
            }
        }
    }

    private void fail(Part part, Trouble trouble) {
        failures.put(part.name(), trouble);
        progress.failed(trouble);
    }
}
