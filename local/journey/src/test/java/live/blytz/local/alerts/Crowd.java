package live.blytz.local.alerts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Does the same things again and again until it is sent home, each on a thread of its own. */
final class Crowd implements AutoCloseable {

    private final List<Thread> threads = new ArrayList<>();

    Crowd doing(int people, Duration pause, Runnable thing) {
        for (var i = 0; i < people; i++) {
            threads.add(Thread.ofVirtual().start(() -> repeat(pause, thing)));
        }
        return this;
    }

    private static void repeat(Duration pause, Runnable thing) {
        while (!Thread.currentThread().isInterrupted()) {
            thing.run();
            try {
                Thread.sleep(pause);
            } catch (InterruptedException home) {
                return;
            }
        }
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
        threads.clear();
    }
}
