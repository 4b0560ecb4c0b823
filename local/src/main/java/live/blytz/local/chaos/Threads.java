package live.blytz.local.chaos;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import live.blytz.local.evening.Teller;

/** Everybody's own thread; who stumbles says so and goes on. */
final class Threads implements AutoCloseable {

    private final ExecutorService all = Executors.newVirtualThreadPerTaskExecutor();
    private final Teller teller;
    private volatile boolean going = true;

    Threads(Teller teller) {
        this.teller = teller;
    }

    boolean going() {
        return going;
    }

    /** Again and again, as long as the run goes on. */
    void forever(String who, Runnable step) {
        all.submit(
                () -> {
                    while (going) {
                        try {
                            step.run();
                        } catch (RuntimeException trouble) {
                            if (going) {
                                teller.say("   ⚠  %s: %s", who, trouble.toString());
                                pause();
                            }
                        }
                    }
                });
    }

    void submit(Runnable once) {
        all.submit(once);
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        going = false;
        all.shutdownNow();
    }
}
