package live.blytz.auction.lot.application;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import live.blytz.auction.lot.domain.AuctionId;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Knocks on the writer's door when an auction should end. It decides nothing: an end that moved is
 * simply asked for again, and a knock lost in a crash is made up for by the {@link Sweep}.
 */
@Component
final class Hammer implements DisposableBean {

    private final InstantSource clock;
    private final Map<AuctionId, Instant> awaited = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor timer =
            new ScheduledThreadPoolExecutor(
                    1, Thread.ofPlatform().name("hammer").daemon().factory());

    private volatile Consumer<AuctionId> knock = _ -> {};

    Hammer(InstantSource clock) {
        this.clock = clock;
    }

    void knocksAt(Consumer<AuctionId> door) {
        knock = door;
    }

    void fallsAt(AuctionId id, Instant end) {
        var known = awaited.get(id);
        if (known == null || end.isBefore(known)) {
            awaited.put(id, end);
            var wait = Duration.between(clock.instant(), end).toMillis();
            timer.schedule(() -> fall(id, end), Math.max(1, wait), TimeUnit.MILLISECONDS);
        }
    }

    /** One that a sooner end has overtaken is silent. */
    private void fall(AuctionId id, Instant end) {
        if (awaited.remove(id, end)) {
            knock.accept(id);
        }
    }

    /** Timers that run: one for each auction, and one more where its end came closer. */
    int waiting() {
        return timer.getQueue().size();
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }
}
