package live.blytz.tracking.application;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import live.blytz.platform.id.Ids;
import live.blytz.tracking.domain.Delivery;
import live.blytz.tracking.domain.DeliveryEvent;
import live.blytz.tracking.domain.Outcome.Changed;
import live.blytz.tracking.domain.PositionFilter;
import live.blytz.tracking.domain.PositionFilter.Doubt;
import live.blytz.tracking.domain.Track;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes the points that a rider's device sends, one or many, early or late. */
@Service
public class Positioning {

    private static final int TRIES = 5;

    /** An older point does not say where a rider is now. */
    private static final Duration LIVE = Duration.ofMinutes(2);

    private final Positions positions;
    private final Riders riders;
    private final Deliveries deliveries;
    private final Nearby nearby;
    private final LiveFeed feed;
    private final InstantSource clock;

    Positioning(
            Positions positions,
            Riders riders,
            Deliveries deliveries,
            Nearby nearby,
            LiveFeed feed,
            InstantSource clock) {
        this.positions = positions;
        this.riders = riders;
        this.deliveries = deliveries;
        this.nearby = nearby;
        this.feed = feed;
        this.clock = clock;
    }

    /** A point that was not believed: its place in what was sent, and why. */
    public record Rejected(int index, Doubt reason) {}

    public record Receipt(int stored, List<Rejected> rejected) {}

    private record Numbered(int index, Track point) {}

    public Receipt report(UUID rider, List<Track> sent) {
        var now = clock.instant();
        var known = riders.get(rider);
        var rejected = new ArrayList<Rejected>();
        var believed = new ArrayList<Track>();
        var last = known.last().orElse(null);
        for (var numbered : inTimeOrder(sent)) {
            var doubt = PositionFilter.doubt(last, numbered.point(), now);
            if (doubt.isPresent()) {
                rejected.add(new Rejected(numbered.index(), doubt.get()));
            } else {
                believed.add(numbered.point());
                last = later(last, numbered.point());
            }
        }
        if (last != null && !believed.isEmpty()) {
            keep(rider, known, believed, last);
        }
        rejected.sort(Comparator.comparingInt(Rejected::index));
        return new Receipt(believed.size(), List.copyOf(rejected));
    }

    private void keep(UUID rider, Riders.Rider known, List<Track> believed, Track newest) {
        var now = clock.instant();
        var carried = deliveries.riddenBy(rider);
        positions.keep(
                Ids.named("positions", rider.toString(), believed.toString()),
                rider,
                carried.map(Delivery::id).orElse(null),
                believed,
                now);
        riders.moved(rider, newest);
        if (known.online() && newest.at().isAfter(now.minus(LIVE))) {
            nearby.seen(rider, newest.location(), now);
        }
        carried.ifPresent(delivery -> move(delivery, believed));
    }

    private void move(Delivery carried, List<Track> points) {
        @Nullable Delivery current = carried;
        for (var tries = 0; tries < TRIES && current != null; tries++) {
            var events = new ArrayList<DeliveryEvent>();
            var moved = current;
            for (var point : points) {
                if (moved.passed(point) instanceof Changed(var next, var told)) {
                    moved = next;
                    events.addAll(told);
                }
            }
            if (moved == current || deliveries.store(new Changed(moved, List.copyOf(events)))) {
                feed.changed(carried.route().orderId());
                return;
            }
            current = deliveries.find(carried.id()).orElse(null);
        }
    }

    private static List<Numbered> inTimeOrder(List<Track> sent) {
        var numbered = new ArrayList<Numbered>();
        for (var point : sent) {
            numbered.add(new Numbered(numbered.size(), point));
        }
        numbered.sort(Comparator.comparing(n -> n.point().at()));
        return numbered;
    }

    private static Track later(@Nullable Track one, Track other) {
        return one == null || other.at().isAfter(one.at()) ? other : one;
    }
}
