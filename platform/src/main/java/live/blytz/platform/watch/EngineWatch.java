package live.blytz.platform.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.SmartLifecycle;

/**
 * Asks each engine again and again, each on a thread of its own: one that hangs holds up no other.
 * Seen from where it matters, so that an engine bought as a service needs no exporter.
 */
final class EngineWatch implements SmartLifecycle {

    private final List<WatchedEngine> engines;
    private final Duration every;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    EngineWatch(List<WatchedEngine> engines, Duration every) {
        this.engines = engines;
        this.every = every;
    }

    @Override
    public void start() {
        running = true;
        for (var engine : engines) {
            threads.add(
                    Thread.ofVirtual().name("watch-" + engine.name()).start(() -> watch(engine)));
        }
    }

    private void watch(WatchedEngine engine) {
        try {
            while (running) {
                engine.ask();
                Thread.sleep(every);
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        threads.forEach(Thread::interrupt);
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
