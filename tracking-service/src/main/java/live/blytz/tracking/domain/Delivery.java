package live.blytz.tracking.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import live.blytz.platform.money.Money;
import live.blytz.tracking.domain.DeliveryEvent.Completed;
import live.blytz.tracking.domain.DeliveryEvent.Created;
import live.blytz.tracking.domain.DeliveryEvent.Offered;
import live.blytz.tracking.domain.DeliveryEvent.StatusChanged;
import live.blytz.tracking.domain.Handover.Proof;
import live.blytz.tracking.domain.Outcome.Changed;
import live.blytz.tracking.domain.Outcome.Missed;
import live.blytz.tracking.domain.Outcome.Refused;
import live.blytz.tracking.domain.Outcome.Unchanged;
import org.jspecify.annotations.Nullable;

/**
 * One parcel on its way from the seller to the buyer's door. Immutable: a step returns the next
 * delivery with what there is to tell.
 *
 * @param declinedBy who was asked and will not be asked again in this round
 * @param handover how it comes into the right hands
 * @param version rises with every stored step; a step that was decided on an older one is refused
 */
public record Delivery(
        UUID id,
        Route route,
        DeliveryStatus status,
        @Nullable Offer offer,
        @Nullable UUID riderId,
        Set<UUID> declinedBy,
        List<Milestone> milestones,
        Trip trip,
        Handover handover,
        long version) {

    /** What never changes: whose parcel it is, from where to where, for how much. */
    public record Route(
            UUID orderId,
            UUID sellerId,
            UUID buyerId,
            String trackingNumber,
            Stop pickup,
            Stop dropOff,
            Money fee) {}

    public static Changed create(UUID id, Route route, Handover handover, Instant now) {
        var delivery =
                new Delivery(
                        id,
                        route,
                        DeliveryStatus.WAITING,
                        null,
                        null,
                        Set.of(),
                        List.of(new Milestone("waiting_for_rider", now, null, null, null)),
                        Trip.NONE,
                        handover,
                        0);
        return new Changed(delivery, List.of(new Created(now)));
    }

    public Outcome offerTo(UUID rider, double metresToPickup, Duration patience, Instant now) {
        if (status != DeliveryStatus.WAITING) {
            return new Refused(Refusal.ILLEGAL_TRANSITION);
        }
        var expiresAt = now.plus(patience);
        return new Changed(
                become(DeliveryStatus.OFFERED, new Offer(rider, expiresAt), null, now, null),
                List.of(
                        new StatusChanged(status, DeliveryStatus.OFFERED, null, now),
                        new Offered(rider, metresToPickup, expiresAt, now)));
    }

    /**
     * The rider did not answer in time: others are asked. When all were asked, all may be again.
     */
    public Outcome expireOffer(Instant now) {
        if (status != DeliveryStatus.OFFERED || offer == null || now.isBefore(offer.expiresAt())) {
            return new Unchanged(this);
        }
        return passOver(offer.riderId(), "no answer", now);
    }

    public Outcome decline(UUID rider, Instant now) {
        if (offer == null || !offer.isFor(rider, now)) {
            return new Refused(Refusal.OFFER_GONE);
        }
        return passOver(rider, "declined", now);
    }

    /** Everybody near was asked and nobody came: begin again. */
    public Delivery forgetDeclines() {
        return new Delivery(
                id, route, status, offer, riderId, Set.of(), milestones, trip, handover, version);
    }

    public Outcome accept(UUID rider, Instant now) {
        if (status == DeliveryStatus.ACCEPTED && rider.equals(riderId)) {
            return new Unchanged(this);
        }
        if (offer == null || !offer.isFor(rider, now)) {
            return new Refused(Refusal.OFFER_GONE);
        }
        return moved(DeliveryStatus.ACCEPTED, rider, null, now);
    }

    public Outcome pickUp(UUID rider, Instant now) {
        return byItsRider(rider, DeliveryStatus.PICKED_UP, null, now);
    }

    /**
     * @param pin as the buyer told it to the rider
     */
    public Outcome complete(UUID rider, @Nullable String pin, @Nullable String notes, Instant now) {
        return switch (byItsRider(rider, DeliveryStatus.DELIVERED, notes, now)) {
            case Changed step -> shown(pin, rider, step, now);
            case Unchanged same -> same;
            case Refused no -> no;
            case Missed no -> no;
        };
    }

    /** Without the PIN, by an admin who asked the buyer. */
    public Outcome vouchFor(@Nullable String notes, Instant now) {
        if (status == DeliveryStatus.DELIVERED) {
            return new Unchanged(this);
        }
        if (riderId == null || !status.mayBecome(DeliveryStatus.DELIVERED)) {
            return new Refused(Refusal.ILLEGAL_TRANSITION);
        }
        var step = moved(DeliveryStatus.DELIVERED, riderId, notes, now);
        return handedOver(Proof.ADMIN, riderId, step, now);
    }

    private Outcome shown(@Nullable String pin, UUID rider, Changed step, Instant now) {
        var refusal = handover.refusal(pin);
        if (refusal == Refusal.WRONG_PIN) {
            return new Missed(with(handover.missed()), refusal);
        }
        return refusal == null
                ? handedOver(handover.pin() == null ? null : Proof.PIN, rider, step, now)
                : new Refused(refusal);
    }

    private static Changed handedOver(
            @Nullable Proof proof, UUID rider, Changed step, Instant now) {
        var done = step.delivery();
        var told = new ArrayList<>(step.events());
        told.add(new Completed(rider, done.trip.metres(), now));
        return new Changed(done.with(done.handover.provenBy(proof)), List.copyOf(told));
    }

    private Delivery with(Handover next) {
        return new Delivery(
                id, route, status, offer, riderId, declinedBy, milestones, trip, next, version);
    }

    public Outcome fail(UUID rider, String reason, Instant now) {
        return byItsRider(rider, DeliveryStatus.FAILED, reason, now);
    }

    /** The order was called off. A parcel that is already with a rider goes on. */
    public Outcome cancel(String reason, Instant now) {
        if (!status.mayBecome(DeliveryStatus.CANCELLED)) {
            return new Unchanged(this);
        }
        return moved(DeliveryStatus.CANCELLED, riderId, reason, now);
    }

    /** Its rider reported a point that was believed. */
    public Outcome passed(Track point) {
        if (!status.isRidden()) {
            return new Unchanged(this);
        }
        var step = trip.passed(point, this);
        if (!step.isWorthStoring()) {
            return new Unchanged(this);
        }
        var lines = new ArrayList<>(milestones);
        step.milestones(riderId, point.location()).forEach(lines::add);
        return new Changed(
                new Delivery(
                        id,
                        route,
                        status,
                        offer,
                        riderId,
                        declinedBy,
                        List.copyOf(lines),
                        step.trip(),
                        handover,
                        version),
                step.events());
    }

    private Outcome byItsRider(
            UUID rider, DeliveryStatus next, @Nullable String notes, Instant now) {
        if (!rider.equals(riderId)) {
            return new Refused(Refusal.NOT_YOUR_DELIVERY);
        }
        if (status == next) {
            return new Unchanged(this);
        }
        return status.mayBecome(next)
                ? moved(next, rider, notes, now)
                : new Refused(Refusal.ILLEGAL_TRANSITION);
    }

    private Outcome passOver(UUID rider, String why, Instant now) {
        var declined = new HashSet<>(declinedBy);
        declined.add(rider);
        var next =
                new Delivery(
                        id,
                        route,
                        DeliveryStatus.WAITING,
                        null,
                        null,
                        Set.copyOf(declined),
                        milestones,
                        trip,
                        handover,
                        version);
        return new Changed(
                next, List.of(new StatusChanged(status, DeliveryStatus.WAITING, why, now)));
    }

    private Changed moved(
            DeliveryStatus next, @Nullable UUID rider, @Nullable String notes, Instant now) {
        return new Changed(
                become(next, null, rider, now, notes),
                List.of(new StatusChanged(status, next, notes, now)));
    }

    private Delivery become(
            DeliveryStatus next,
            @Nullable Offer asked,
            @Nullable UUID rider,
            Instant now,
            @Nullable String notes) {
        var lines = new ArrayList<>(milestones);
        if (next != DeliveryStatus.OFFERED) {
            lines.add(new Milestone(next.wire(), now, trip.lastPoint(), rider, notes));
        }
        return new Delivery(
                id,
                route,
                next,
                asked,
                rider,
                declinedBy,
                List.copyOf(lines),
                trip,
                handover,
                version);
    }
}
