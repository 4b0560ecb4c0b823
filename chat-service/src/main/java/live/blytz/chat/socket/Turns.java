package live.blytz.chat.socket;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import live.blytz.platform.trace.Step;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work of one socket that may block: one after the other, each on a virtual thread. */
final class Turns {

    private static final Logger LOG = LoggerFactory.getLogger(Turns.class);
    private static final Executor THREADS = Thread::startVirtualThread;
    private static final int MOST = 64;

    private final AtomicInteger waiting = new AtomicInteger();
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

    boolean isFull() {
        return waiting.get() >= MOST;
    }

    /**
     * @param step what the work is a step of
     * @param failed told when the work ended in an exception
     */
    synchronized void add(Step step, Runnable work, Runnable failed) {
        waiting.incrementAndGet();
        last =
                last.thenRunAsync(() -> step.during(work), THREADS)
                        .whenComplete((_, trouble) -> over(step, trouble, failed))
                        .exceptionally(_ -> null);
    }

    private void over(Step step, @Nullable Throwable trouble, Runnable failed) {
        waiting.decrementAndGet();
        if (trouble != null) {
            step.during(
                    () -> {
                        LOG.warn("a frame could not be handled", trouble);
                        failed.run();
                    });
        }
        step.end(trouble);
    }
}
