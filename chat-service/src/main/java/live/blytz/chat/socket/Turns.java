package live.blytz.chat.socket;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
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
     * @param failed told when the work ended in an exception
     */
    synchronized void add(Runnable work, Runnable failed) {
        waiting.incrementAndGet();
        last =
                last.thenRunAsync(work, THREADS)
                        .exceptionally(
                                trouble -> {
                                    LOG.warn("a frame could not be handled", trouble);
                                    failed.run();
                                    return null;
                                })
                        .whenComplete((_, _) -> waiting.decrementAndGet());
    }
}
