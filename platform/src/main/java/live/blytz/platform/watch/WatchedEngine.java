package live.blytz.platform.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One engine as this service sees it. A question that hangs counts as no answer meanwhile. */
final class WatchedEngine {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedEngine.class);

    private final EngineCheck check;
    private final long deadline;
    private final Timer answers;
    private volatile State state = State.UNKNOWN;
    private volatile long askedAt;
    private volatile boolean asking;

    private enum State {
        UNKNOWN,
        UP,
        DOWN
    }

    WatchedEngine(EngineCheck check, Duration deadline, MeterRegistry meters) {
        this.check = check;
        this.deadline = deadline.toNanos();
        this.answers =
                Timer.builder("blytz.engine.answer")
                        .description("how long an engine takes to answer a small question")
                        .tag("engine", check.engine())
                        .register(meters);
        Gauge.builder("blytz.engine.up", this, WatchedEngine::up)
                .description("1 while the engine answers this service, 0 while it does not")
                .tag("engine", check.engine())
                .register(meters);
    }

    String name() {
        return check.engine();
    }

    /** By one thread. */
    void ask() {
        askedAt = System.nanoTime();
        asking = true;
        var after = State.DOWN;
        try {
            check.question().ask();
            var took = System.nanoTime() - askedAt;
            answers.record(Duration.ofNanos(took));
            after = took <= deadline ? State.UP : State.DOWN;
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        } catch (Exception away) {
            LOG.debug("{} does not answer", name(), away);
        } finally {
            if (state == State.UP && after == State.DOWN) {
                LOG.warn("{} does not answer", name());
            }
            state = after;
            asking = false;
        }
    }

    /** 1, 0, or not a number until the first answer. */
    double up() {
        if (asking && System.nanoTime() - askedAt > deadline) {
            return 0;
        }
        return switch (state) {
            case UP -> 1;
            case DOWN -> 0;
            case UNKNOWN -> Double.NaN;
        };
    }
}
