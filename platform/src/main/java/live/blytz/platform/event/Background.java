package live.blytz.platform.event;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** A thread that lives as long as the application context, and ends before its beans do. */
final class Background implements SmartLifecycle {

    /** The relay ends after all that could still tell something. */
    static final int RELAY_PHASE = 0;

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String name;
    private final int phase;
    private final Task task;
    private volatile boolean running;
    private @Nullable Thread thread;

    /** What a background thread does. */
    interface Task {

        /** Returns soon after {@code on} has become false. */
        void run(BooleanSupplier on) throws InterruptedException;

        /** Called when {@code on} has become false. */
        default void end(Thread worker) {
            worker.interrupt();
        }
    }

    /**
     * @param phase higher ones start later and stop earlier
     */
    Background(String name, int phase, Task task) {
        this.name = name;
        this.phase = phase;
        this.task = task;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name(name).start(this::work);
    }

    private void work() {
        try {
            task.run(() -> running);
        } catch (InterruptedException e) {
            LOG.debug("{} was interrupted", name);
        } catch (RuntimeException e) {
            LOG.error("{} has ended early", name, e);
        }
    }

    @Override
    public void stop() {
        running = false;
        var worker = thread;
        if (worker == null) {
            return;
        }
        task.end(worker);
        try {
            if (!worker.join(PATIENCE)) {
                worker.interrupt();
                if (!worker.join(PATIENCE)) {
                    LOG.warn("{} has not ended", name);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return phase;
    }
}
