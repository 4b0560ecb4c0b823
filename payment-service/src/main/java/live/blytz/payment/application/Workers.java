package live.blytz.payment.application;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import live.blytz.payment.PaymentSettings;
import live.blytz.payment.application.Tasks.Task;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Take tasks and do them, a few at a time. Woken by commits of this instance; tasks of others, and
 * those that wait for another try, are found by looking every second.
 */
@Component
public class Workers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final int AT_ONCE = 16;
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    /** Longer than any call to the processor may take. */
    private static final Duration LEASE = Duration.ofSeconds(45);

    private final Tasks tasks;
    private final AskingTheProcessor asking;
    private final Duration lookEvery;
    private final Semaphore bell = new Semaphore(0);
    private final Semaphore hands = new Semaphore(AT_ONCE);
    private @Nullable ExecutorService threads;
    private volatile boolean running;

    Workers(Tasks tasks, AskingTheProcessor asking, PaymentSettings settings) {
        this.tasks = tasks;
        this.asking = asking;
        this.lookEvery = settings.challenge().lookEvery();
    }

    public void wake() {
        bell.release();
    }

    @Override
    public void start() {
        running = true;
        var fresh =
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("worker-", 0).factory());
        threads = fresh;
        fresh.execute(() -> look(fresh));
    }

    @Override
    public void stop() {
        running = false;
        wake();
        var old = threads;
        if (old != null) {
            old.close();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void look(ExecutorService workers) {
        while (running) {
            try {
                if (takeAll(workers) == 0
                        && bell.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException databaseAway) {
                LOG.warn("Tasks cannot be read now: {}", databaseAway.toString());
                pause();
            }
        }
    }

    private int takeAll(ExecutorService workers) throws InterruptedException {
        hands.acquire();
        var free = 1 + hands.drainPermits();
        var taken = 0;
        try {
            for (var task : tasks.claim(free, LEASE)) {
                workers.execute(() -> work(task));
                taken++;
            }
        } finally {
            hands.release(free - taken);
        }
        return taken;
    }

    private void work(Task task) {
        try {
            switch (asking.about(task)) {
                case OVER -> tasks.done(task);
                case UNKNOWN -> tasks.later(task, pauseAfter(task), "the outcome is not known");
                case BUYERS -> tasks.later(task, lookEvery, "the buyer's bank waits for the buyer");
            }
        } catch (RuntimeException failed) {
            LOG.error(
                    "Task {} {} failed, try {}", task.kind(), task.subject(), task.tries(), failed);
            tasks.later(task, pauseAfter(task), failed.toString());
        } finally {
            hands.release();
        }
    }

    private static Duration pauseAfter(Task task) {
        var pause = Duration.ofMillis(250).multipliedBy(1L << Math.min(task.tries(), 8));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
