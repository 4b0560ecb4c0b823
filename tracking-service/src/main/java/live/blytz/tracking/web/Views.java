package live.blytz.tracking.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.blytz.platform.money.Money;
import live.blytz.tracking.application.Following.Tracking;
import live.blytz.tracking.domain.Delivery;
import live.blytz.tracking.domain.GeoPoint;
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
            return track == null
                    ? null
                    : new RealTimeLocation(
                            track.location().lat(),
                            track.location().lng(),
                            track.heading(),
                            track.speed(),
                            track.at());
        }
    }

    record TrackingView(
            UUID orderId,
            @Nullable UUID deliveryId,
            String status,
            List<TrackingEvent> trackingEvents,
            @Nullable RealTimeLocation realTimeLocation,
            @Nullable Instant eta) {

        static TrackingView of(Tracking t) {
            return new TrackingView(
                    t.orderId(),
                    t.deliveryId(),
                    t.status(),
                    t.milestones().stream().map(TrackingEvent::of).toList(),
                    RealTimeLocation.of(t.live()),
                    t.eta());
        }
    }

    /** A delivery as its rider, seller and buyer see it; the track is the buyer's alone. */
    record DeliveryView(
            UUID id,
            UUID orderId,
            String trackingNumber,
            String status,
            @Nullable UUID riderId,
            Stop pickup,
            Stop dropOff,
            Money fee,
            @Nullable Instant offerExpiresAt) {

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
                    offer == null ? null : offer.expiresAt());
        }
    }
}
