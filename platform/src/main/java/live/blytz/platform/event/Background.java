package live.blytz.platform.event;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** A thread that lives as long as the application context, and ends before its beans do. */
final class Background implements SmartLifecycle {

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

        /** Called when {@code on} has become false: end what waits. */
        default void wake() {}
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
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("{} has ended early", name, e);
        }
    }

    @Override
    public void stop() {
        running = false;
        task.wake();
        var worker = thread;
        try {
            if (worker != null && !worker.join(PATIENCE)) {
                worker.interrupt();
                worker.join(PATIENCE);
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
