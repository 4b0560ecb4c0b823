package live.blytz.tracking.application;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import live.blytz.tracking.domain.Delivery;
import live.blytz.tracking.domain.Milestone;
import live.blytz.tracking.domain.Track;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What a person may see of an order's way: its buyer all, the others concerned the steps only. */
@Service
public class Following {

    private final Deliveries deliveries;
    private final Positions positions;
    private final Stories stories;
    private final LiveFeed feed;

    Following(Deliveries deliveries, Positions positions, Stories stories, LiveFeed feed) {
        this.deliveries = deliveries;
        this.positions = positions;
        this.stories = stories;
        this.feed = feed;
    }

    /**
     * @param pin for the buyer only, until the parcel is handed over
     * @param live where the rider is; for the buyer only, and only while the parcel is on its way
     */
    public record Tracking(
            UUID orderId,
            @Nullable UUID deliveryId,
            String status,
            List<Milestone> milestones,
            @Nullable String pin,
            @Nullable Track live,
            @Nullable Instant eta,
            boolean over) {}

    /** Who is asking, as far as it matters here. */
    public record Viewer(UUID id, boolean admin) {}

    /** Empty when there is no such order, or it is none of the viewer's business. */
    public Optional<Tracking> tracking(UUID order, Viewer viewer) {
        var parties = stories.parties(order);
        var delivery = deliveries.ofOrder(order);
        if (isBuyer(viewer, parties, delivery)) {
            return Optional.of(view(order, delivery, true));
        }
        return concerns(viewer, parties, delivery)
                ? Optional.of(view(order, delivery, false))
                : Optional.empty();
    }

    public boolean mayWatch(UUID order, UUID viewer) {
        return isBuyer(
                new Viewer(viewer, false), stories.parties(order), deliveries.ofOrder(order));
    }

    /** The rider's way so far, while the parcel is on it; for the buyer. */
    public List<Track> trail(UUID order) {
        return deliveries
                .ofOrder(order)
                .filter(delivery -> delivery.status().isRidden())
                .map(delivery -> positions.track(delivery.id()))
                .orElse(List.of());
    }

    public LiveFeed.Watch watch(UUID order, Runnable action) {
        return feed.watch(order, action);
    }

    private Tracking view(UUID order, Optional<Delivery> delivery, boolean whole) {
        var told =
                Stream.concat(
                                stories.of(order).stream(),
                                delivery.stream().flatMap(d -> d.milestones().stream()))
                        .sorted(Comparator.comparing(Milestone::timestamp))
                        .map(m -> whole ? m : withoutPlace(m))
                        .toList();
        var riding = delivery.filter(d -> whole && d.status().isRidden());
        var expected = delivery.filter(d -> whole && !d.status().isOver());
        return new Tracking(
                order,
                delivery.map(Delivery::id).orElse(null),
                delivery.map(d -> d.status().wire())
                        .orElse(told.isEmpty() ? "unknown" : told.getLast().status()),
                told,
                expected.map(d -> d.handover().pin()).orElse(null),
                riding.map(d -> d.trip().last()).orElse(null),
                riding.map(d -> d.trip().eta()).orElse(null),
                delivery.map(d -> d.status().isOver()).orElse(false));
    }

    private static Milestone withoutPlace(Milestone m) {
        return new Milestone(m.status(), m.timestamp(), null, m.riderId(), m.notes());
    }

    private static boolean isBuyer(
            Viewer viewer, Optional<Stories.Parties> parties, Optional<Delivery> delivery) {
        return parties.map(p -> p.buyer().equals(viewer.id())).orElse(false)
                || delivery.map(d -> d.route().buyerId().equals(viewer.id())).orElse(false);
    }

    private static boolean concerns(
            Viewer viewer, Optional<Stories.Parties> parties, Optional<Delivery> delivery) {
        return (viewer.admin() && (parties.isPresent() || delivery.isPresent()))
                || parties.map(p -> p.seller().equals(viewer.id())).orElse(false)
                || delivery.map(
                                d ->
                                        d.route().sellerId().equals(viewer.id())
                                                || viewer.id().equals(d.riderId()))
                        .orElse(false);
    }
}
