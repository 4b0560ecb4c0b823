package live.blytz.auction.lot.application;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
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
    private final Set<AuctionId> awaited = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("hammer").daemon().factory());

    private volatile Consumer<AuctionId> knock = _ -> {};

    Hammer(InstantSource clock) {
        this.clock = clock;
    }

    void knocksAt(Consumer<AuctionId> door) {
        knock = door;
    }

    void fallsAt(AuctionId id, Instant end) {
        if (awaited.add(id)) {
            var wait = Duration.between(clock.instant(), end).toMillis();
            timer.schedule(() -> fall(id), Math.max(1, wait), TimeUnit.MILLISECONDS);
        }
    }

    private void fall(AuctionId id) {
        awaited.remove(id);
        knock.accept(id);
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }
}
