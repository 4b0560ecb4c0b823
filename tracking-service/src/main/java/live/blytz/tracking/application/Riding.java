package live.blytz.tracking.application;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import live.blytz.tracking.domain.Delivery;
import live.blytz.tracking.domain.GeoPoint;
import live.blytz.tracking.domain.Outcome;
import live.blytz.tracking.domain.Outcome.Changed;
import live.blytz.tracking.domain.Outcome.Missed;
import live.blytz.tracking.domain.Outcome.Refused;
import live.blytz.tracking.domain.Outcome.Unchanged;
import live.blytz.tracking.domain.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What a rider does: come on shift, answer offers, fetch, bring. */
@Service
public class Riding {

    private static final int TRIES = 5;

    private final Deliveries deliveries;
    private final Riders riders;
    private final Nearby nearby;
    private final LiveFeed feed;
    private final InstantSource clock;

    Riding(
            Deliveries deliveries,
            Riders riders,
            Nearby nearby,
            LiveFeed feed,
            InstantSource clock) {
        this.deliveries = deliveries;
        this.riders = riders;
        this.nearby = nearby;
        this.feed = feed;
        this.clock = clock;
    }

    public void startShift(UUID rider, @Nullable GeoPoint where) {
        var now = clock.instant();
        riders.startShift(rider, now);
        if (where != null) {
            nearby.seen(rider, where, now);
        }
    }

    public void endShift(UUID rider) {
        riders.endShift(rider, clock.instant());
        nearby.gone(rider);
    }

    /** Empty when there is no such delivery that this rider may know of. */
    public Optional<Outcome> accept(UUID delivery, UUID rider) {
        var busy = deliveries.riddenBy(rider).filter(other -> !other.id().equals(delivery));
        if (busy.isPresent()) {
            return deliveries
                    .find(delivery)
                    .filter(d -> concerns(d, rider))
                    .map(_ -> new Refused(Refusal.RIDER_BUSY));
        }
        return step(delivery, rider, (d, now) -> d.accept(rider, now));
    }

    public Optional<Outcome> decline(UUID delivery, UUID rider) {
        var outcome = step(delivery, rider, (d, now) -> d.decline(rider, now));
        outcome.filter(Changed.class::isInstance).ifPresent(_ -> riders.release(rider, delivery));
        return outcome;
    }

    public Optional<Outcome> pickUp(UUID delivery, UUID rider) {
        return step(delivery, rider, (d, now) -> d.pickUp(rider, now));
    }

    public Optional<Outcome> complete(
            UUID delivery, UUID rider, @Nullable String pin, @Nullable String note) {
        return step(delivery, rider, (d, now) -> d.complete(rider, pin, note, now));
    }

    /** An admin says that the buyer has it. */
    public Optional<Outcome> vouchFor(UUID delivery, @Nullable String note) {
        return step(delivery, _ -> true, (d, now) -> d.vouchFor(note, now));
    }

    public Optional<Outcome> fail(UUID delivery, UUID rider, String reason) {
        return step(delivery, rider, (d, now) -> d.fail(rider, reason, now));
    }

    private Optional<Outcome> step(
            UUID id, UUID rider, BiFunction<Delivery, Instant, Outcome> decide) {
        return step(id, found -> concerns(found, rider), decide);
    }

    private Optional<Outcome> step(
            UUID id, Predicate<Delivery> known, BiFunction<Delivery, Instant, Outcome> decide) {
        for (var tries = 0; tries < TRIES; tries++) {
            var found = deliveries.find(id).filter(known);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            var outcome = decide.apply(found.get(), clock.instant());
            if (isKept(outcome)) {
                feed.changed(found.get().route().orderId());
                return Optional.of(outcome);
            }
        }
        return Optional.of(new Refused(Refusal.CHANGED_MEANWHILE));
    }

    private boolean isKept(Outcome outcome) {
        return switch (outcome) {
            case Changed step -> deliveries.store(step);
            case Missed(var remembered, _) -> deliveries.store(new Changed(remembered, List.of()));
            case Unchanged _, Refused _ -> true;
        };
    }

    /** To anyone else it does not exist. */
    private static boolean concerns(Delivery delivery, UUID rider) {
        var offer = delivery.offer();
        return rider.equals(delivery.riderId())
                || (offer != null && offer.riderId().equals(rider))
                || delivery.declinedBy().contains(rider);
    }
}
