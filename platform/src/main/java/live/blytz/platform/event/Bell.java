package live.blytz.platform.event;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes one thread. Rung many times while it works, it wakes it once more. */
final class Bell {

    private final Semaphore rung = new Semaphore(0);

    void ring() {
        if (rung.availablePermits() == 0) {
            rung.release();
        }
    }

    /** True when it rang, false when the time is over. */
    boolean await(Duration longest) throws InterruptedException {
        var woken = rung.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS);
        rung.drainPermits();
        return woken;
    }
}
