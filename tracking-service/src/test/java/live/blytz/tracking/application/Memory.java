package live.blytz.tracking.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import live.blytz.tracking.domain.Delivery;
import live.blytz.tracking.domain.DeliveryStatus;
import live.blytz.tracking.domain.GeoPoint;
import live.blytz.tracking.domain.Milestone;
import live.blytz.tracking.domain.Outcome.Changed;
import live.blytz.tracking.domain.Track;
import org.jspecify.annotations.Nullable;

/** All ports of the application, in memory. */
final class Memory implements Deliveries, Riders, Nearby, Positions, Stories, LiveFeed {

    final Map<UUID, Delivery> deliveries = new HashMap<>();
    private final Map<UUID, Rider> riders = new HashMap<>();
    private final Map<UUID, Instant> askedUntil = new HashMap<>();
    private final Map<UUID, UUID> askedFor = new HashMap<>();
    private final Map<UUID, GeoPoint> where = new HashMap<>();
    private final List<Track> points = new ArrayList<>();

    @Override
    public Optional<Delivery> find(UUID id) {
        return Optional.ofNullable(deliveries.get(id));
    }

    @Override
    public Optional<Delivery> ofOrder(UUID order) {
        return all(d -> d.route().orderId().equals(order)).stream().findFirst();
    }

    @Override
    public boolean add(Changed created) {
        return deliveries.putIfAbsent(created.delivery().id(), created.delivery()) == null;
    }

    @Override
    public boolean store(Changed step) {
        var d = step.delivery();
        if (deliveries.get(d.id()).version() != d.version()) {
            return false;
        }
        deliveries.put(
                d.id(),
                new Delivery(
                        d.id(),
                        d.route(),
                        d.status(),
                        d.offer(),
                        d.riderId(),
                        d.declinedBy(),
                        d.milestones(),
                        d.trip(),
                        d.handover(),
                        d.version() + 1));
        return true;
    }

    @Override
    public List<Delivery> waiting(int limit) {
        return all(d -> d.status() == DeliveryStatus.WAITING);
    }

    @Override
    public List<Delivery> offersExpired(Instant now, int limit) {
        return all(d -> d.offer() != null && !now.isBefore(d.offer().expiresAt()));
    }

    @Override
    public List<Delivery> offeredTo(UUID rider, Instant now) {
        return all(d -> d.offer() != null && d.offer().isFor(rider, now));
    }

    @Override
    public Optional<Delivery> riddenBy(UUID rider) {
        return all(d -> d.status().isRidden() && rider.equals(d.riderId())).stream().findFirst();
    }

    @Override
    public List<Delivery> concerning(UUID person, int limit) {
        return all(d -> person.equals(d.riderId()));
    }

    private List<Delivery> all(Predicate<Delivery> which) {
        return deliveries.values().stream().filter(which).toList();
    }

    @Override
    public Rider get(UUID id) {
        return riders.getOrDefault(id, new Rider(id, false, Optional.empty()));
    }

    @Override
    public void startShift(UUID id, Instant now) {
        riders.put(id, new Rider(id, true, get(id).last()));
    }

    @Override
    public void endShift(UUID id, Instant now) {
        riders.put(id, new Rider(id, false, get(id).last()));
    }

    @Override
    public void moved(UUID id, Track newest) {
        var known = get(id);
        if (known.last().isEmpty() || newest.at().isAfter(known.last().get().at())) {
            riders.put(id, new Rider(id, known.online(), Optional.of(newest)));
        }
    }

    @Override
    public boolean reserve(UUID id, UUID delivery, Instant now, Instant until) {
        var asked = askedUntil.get(id);
        if (!get(id).online()
                || (asked != null && now.isBefore(asked) && !delivery.equals(askedFor.get(id)))) {
            return false;
        }
        askedUntil.put(id, until);
        askedFor.put(id, delivery);
        return true;
    }

    @Override
    public void release(UUID id, UUID delivery) {
        if (askedFor.remove(id, delivery)) {
            askedUntil.remove(id);
        }
    }

    @Override
    public void seen(UUID rider, GeoPoint at, Instant time) {
        where.put(rider, at);
    }

    @Override
    public void gone(UUID rider) {
        where.remove(rider);
    }

    @Override
    public List<Near> around(GeoPoint centre, double radiusMetres, Instant now) {
        return where.entrySet().stream()
                .map(e -> new Near(e.getKey(), e.getValue().metresTo(centre)))
                .filter(near -> near.metres() <= radiusMetres)
                .sorted(Comparator.comparing(Near::metres))
                .toList();
    }

    @Override
    public void keep(
            UUID batch, UUID rider, @Nullable UUID delivery, List<Track> tracks, Instant now) {
        points.addAll(tracks);
    }

    @Override
    public List<Track> track(UUID delivery) {
        return points;
    }

    @Override
    public void forgetBefore(Instant time) {
        points.removeIf(point -> point.at().isBefore(time));
    }

    @Override
    public void add(UUID event, UUID order, Parties parties, Milestone milestone) {
        throw new UnsupportedOperationException("no test here hears of orders");
    }

    @Override
    public List<Milestone> of(UUID order) {
        return List.of();
    }

    @Override
    public Optional<Parties> parties(UUID order) {
        return Optional.empty();
    }

    @Override
    public void changed(UUID order) {}

    @Override
    public Watch watch(UUID order, Runnable action) {
        return () -> {};
    }
}
