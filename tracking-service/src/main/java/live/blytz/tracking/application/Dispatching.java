package live.blytz.tracking.application;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.UUID;
import live.blytz.platform.id.Ids;
import live.blytz.tracking.domain.Delivery;
import live.blytz.tracking.domain.Handover;
import live.blytz.tracking.domain.Outcome;
import live.blytz.tracking.domain.Outcome.Changed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Finds a rider for every parcel: asks the nearest free one, waits, asks the next. Any number of
 * instances may do so at once: a step decided on an old version is not stored.
 */
@Service
public class Dispatching {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatching.class);
    private static final int AT_ONCE = 100;

    private final Deliveries deliveries;
    private final Riders riders;
    private final Nearby nearby;
    private final LiveFeed feed;
    private final DispatchSettings settings;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    Dispatching(
            Deliveries deliveries,
            Riders riders,
            Nearby nearby,
            LiveFeed feed,
            DispatchSettings settings,
            InstantSource clock) {
        this.deliveries = deliveries;
        this.riders = riders;
        this.nearby = nearby;
        this.feed = feed;
        this.settings = settings;
        this.clock = clock;
    }

    /** One delivery for each order, however often it is asked for. */
    public void dispatch(Delivery.Route route) {
        var id = Ids.named("delivery", route.orderId().toString());
        deliveries.add(Delivery.create(id, route, Handover.drawnFrom(random), clock.instant()));
        deliveries.find(id).ifPresent(this::ask);
        feed.changed(route.orderId());
    }

    /** The order is off: so is its delivery, unless the parcel is with a rider already. */
    public void callOff(UUID order, String reason) {
        deliveries
                .ofOrder(order)
                .ifPresent(
                        found -> {
                            if (found.cancel(reason, clock.instant()) instanceof Changed step
                                    && !deliveries.store(step)) {
                                throw new Outdated(found.id());
                            }
                            feed.changed(order);
                        });
    }

    /** Looks after whatever waits: expired offers, then parcels nobody was asked for. */
    public void sweep() {
        for (var late : deliveries.offersExpired(clock.instant(), AT_ONCE)) {
            expire(late);
        }
        // a parcel that was turned down stands behind those that nobody has seen yet
        deliveries.waiting(AT_ONCE).stream()
                .sorted(Comparator.comparingInt(d -> d.declinedBy().size()))
                .forEach(this::ask);
    }

    private void expire(Delivery late) {
        if (late.expireOffer(clock.instant()) instanceof Changed step && deliveries.store(step)) {
            var offer = late.offer();
            if (offer != null) {
                riders.release(offer.riderId(), late.id());
            }
            feed.changed(late.route().orderId());
        }
    }

    private void ask(Delivery waiting) {
        var now = clock.instant();
        var around =
                nearby.around(waiting.route().pickup().location(), settings.radiusMetres(), now);
        var free =
                around.stream()
                        .filter(near -> deliveries.riddenBy(near.riderId()).isEmpty())
                        .toList();
        if (!free.isEmpty()
                && free.stream().allMatch(n -> waiting.declinedBy().contains(n.riderId()))) {
            askFirst(waiting.forgetDeclines(), free, now);
        } else {
            askFirst(waiting, free, now);
        }
    }

    private void askFirst(
            Delivery waiting, java.util.List<Nearby.Near> free, java.time.Instant now) {
        for (var near : free) {
            if (waiting.declinedBy().contains(near.riderId())) {
                continue;
            }
            var until = now.plus(settings.offerPatience());
            if (riders.reserve(near.riderId(), waiting.id(), now, until)) {
                offer(waiting, near, now);
                return;
            }
        }
    }

    private void offer(Delivery waiting, Nearby.Near near, java.time.Instant now) {
        var outcome = waiting.offerTo(near.riderId(), near.metres(), settings.offerPatience(), now);
        switch (outcome) {
            case Changed step when deliveries.store(step) -> {
                LOG.info("delivery {} offered to rider {}", waiting.id(), near.riderId());
                feed.changed(waiting.route().orderId());
            }
            case Changed _, Outcome.Unchanged _, Outcome.Refused _, Outcome.Missed _ ->
                    riders.release(near.riderId(), waiting.id());
        }
    }

    /** Somebody was faster: the listener that asked tries again. */
    static final class Outdated extends RuntimeException {
        Outdated(UUID delivery) {
            super("delivery " + delivery + " moved meanwhile");
        }
    }
}
