package live.blytz.tracking.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import live.blytz.platform.money.Money;
import live.blytz.tracking.application.Following.Tracking;
import live.blytz.tracking.domain.Delivery;
import live.blytz.tracking.domain.GeoPoint;
import live.blytz.tracking.domain.Handover;
import live.blytz.tracking.domain.Milestone;
import live.blytz.tracking.domain.Stop;
import live.blytz.tracking.domain.Track;
import org.jspecify.annotations.Nullable;

/** What stands in our answers. */
final class Views {

    private Views() {}

    record TrackingEvent(
            String status,
            Instant timestamp,
            @Nullable GeoPoint location,
            @Nullable UUID riderId,
            @Nullable String notes) {

        static TrackingEvent of(Milestone m) {
            return new TrackingEvent(
                    m.status(), m.timestamp(), m.location(), m.riderId(), m.notes());
        }
    }

    /**
     * @param heading degrees clockwise from north
     * @param speed kilometres per hour
     */
    record RealTimeLocation(
            double lat,
            double lng,
            @Nullable Double heading,
            @Nullable Double speed,
            Instant lastUpdated) {

        static @Nullable RealTimeLocation of(@Nullable Track track) {
            return track == null ? null : at(track);
        }

        static RealTimeLocation at(Track track) {
            return new RealTimeLocation(
                    track.location().lat(),
                    track.location().lng(),
                    track.heading(),
                    track.speed(),
                    track.at());
        }
    }

    /**
     * @param pin what the buyer tells the rider at the door; nobody else sees it
     */
    record TrackingView(
            UUID orderId,
            @Nullable UUID deliveryId,
            String status,
            List<TrackingEvent> trackingEvents,
            @Nullable String pin,
            @Nullable RealTimeLocation realTimeLocation,
            @Nullable Instant eta) {

        static TrackingView of(Tracking t) {
            return new TrackingView(
                    t.orderId(),
                    t.deliveryId(),
                    t.status(),
                    t.milestones().stream().map(TrackingEvent::of).toList(),
                    t.pin(),
                    RealTimeLocation.of(t.live()),
                    t.eta());
        }
    }

    record TrailView(List<RealTimeLocation> points) {

        private static final int MOST = 500;

        static TrailView of(List<Track> all) {
            var step = Math.ceilDiv(Math.max(all.size(), 1), MOST);
            return new TrailView(
                    IntStream.range(0, all.size())
                            .filter(index -> (all.size() - 1 - index) % step == 0)
                            .mapToObj(index -> RealTimeLocation.at(all.get(index)))
                            .toList());
        }
    }

    /**
     * How it came into the right hands.
     *
     * @param kind pin or admin; null while it is on its way
     */
    record ProofView(@Nullable String kind, int wrongPins, int pinsLeft) {

        static ProofView of(Handover handover) {
            var proof = handover.proof();
            return new ProofView(
                    proof == null ? null : proof.wire(), handover.wrong(), handover.guessesLeft());
        }
    }

    /** A delivery as its rider, seller and buyer see it; track and PIN are the buyer's alone. */
    record DeliveryView(
            UUID id,
            UUID orderId,
            String trackingNumber,
            String status,
            @Nullable UUID riderId,
            Stop pickup,
            Stop dropOff,
            Money fee,
            @Nullable Instant offerExpiresAt,
            ProofView proof) {

        static DeliveryView of(Delivery d) {
            var route = d.route();
            var offer = d.offer();
            return new DeliveryView(
                    d.id(),
                    route.orderId(),
                    route.trackingNumber(),
                    d.status().wire(),
                    d.riderId(),
                    route.pickup(),
                    route.dropOff(),
                    route.fee(),
                    offer == null ? null : offer.expiresAt(),
                    ProofView.of(d.handover()));
        }
    }
}
