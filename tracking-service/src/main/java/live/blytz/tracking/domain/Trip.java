package live.blytz.tracking.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import live.blytz.tracking.domain.DeliveryEvent.EtaChanged;
import live.blytz.tracking.domain.DeliveryEvent.FenceCrossed;
import org.jspecify.annotations.Nullable;

/**
 * How far its rider got with a parcel.
 *
 * @param last the newest point by device time
 * @param metres ridden since the pickup
 * @param inside the fences the rider stands in
 * @param eta when it will probably be at the door
 */
public record Trip(@Nullable Track last, double metres, Set<Fence> inside, @Nullable Instant eta) {

    public static final Trip NONE = new Trip(null, 0, Set.of(), null);

    private static final Duration WORTH_TELLING = Duration.ofMinutes(1);

    /** The trip after a point, and what that point made happen. */
    record Step(Trip trip, List<DeliveryEvent> events, boolean newer) {

        boolean isWorthStoring() {
            return newer || !events.isEmpty();
        }

        List<Milestone> milestones(@Nullable UUID rider, GeoPoint where) {
            return events.stream()
                    .filter(FenceCrossed.class::isInstance)
                    .map(FenceCrossed.class::cast)
                    .map(
                            crossed ->
                                    new Milestone(
                                            (crossed.entered() ? "entered_" : "left_")
                                                    + crossed.fence().wire(),
                                            crossed.at(),
                                            where,
                                            rider,
                                            null))
                    .toList();
        }
    }

    public @Nullable GeoPoint lastPoint() {
        return last == null ? null : last.location();
    }

    /** A point older than the newest one is history: it moves neither fences nor the ETA. */
    Step passed(Track point, Delivery delivery) {
        if (last != null && !point.at().isAfter(last.at())) {
            return new Step(this, List.of(), false);
        }
        var events = new ArrayList<DeliveryEvent>();
        var fences = fences(point, delivery, events);
        var ridden =
                last == null || delivery.status() != DeliveryStatus.PICKED_UP
                        ? metres
                        : metres + last.location().metresTo(point.location());
        var arrival = Eta.of(point, delivery);
        if (eta == null || Duration.between(eta, arrival).abs().compareTo(WORTH_TELLING) > 0) {
            events.add(new EtaChanged(arrival, point.at()));
        }
        return new Step(new Trip(point, ridden, fences, arrival), List.copyOf(events), true);
    }

    private Set<Fence> fences(Track point, Delivery delivery, List<DeliveryEvent> events) {
        var now = EnumSet.noneOf(Fence.class);
        for (var fence : Fence.values()) {
            var centre =
                    fence == Fence.PICKUP
                            ? delivery.route().pickup().location()
                            : delivery.route().dropOff().location();
            var was = inside.contains(fence);
            var distance = centre.metresTo(point.location());
            var is = distance <= (was ? Fence.EXIT_M : Fence.ENTER_M);
            if (is != was) {
                events.add(new FenceCrossed(fence, is, point.at()));
            }
            if (is) {
                now.add(fence);
            }
        }
        return Set.copyOf(now);
    }
}
