package live.blytz.tracking.persistence;

import static live.blytz.tracking.persistence.Bson.child;
import static live.blytz.tracking.persistence.Bson.date;
import static live.blytz.tracking.persistence.Bson.id;
import static live.blytz.tracking.persistence.Bson.idOrNull;
import static live.blytz.tracking.persistence.Bson.instant;
import static live.blytz.tracking.persistence.Bson.instantOrNull;
import static live.blytz.tracking.persistence.Bson.list;
import static live.blytz.tracking.persistence.Bson.place;
import static live.blytz.tracking.persistence.Bson.text;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import live.blytz.platform.money.Money;
import live.blytz.tracking.domain.Delivery;
import live.blytz.tracking.domain.DeliveryStatus;
import live.blytz.tracking.domain.Fence;
import live.blytz.tracking.domain.Handover;
import live.blytz.tracking.domain.Milestone;
import live.blytz.tracking.domain.Offer;
import live.blytz.tracking.domain.Stop;
import live.blytz.tracking.domain.Trip;
import org.bson.Document;

/** A delivery as it lies in the collection {@code deliveries}. */
final class DeliveryDocument {

    private DeliveryDocument() {}

    /** All but {@code _id}, {@code version} and {@code outbox}, which the store looks after. */
    static Document fields(Delivery d) {
        var route = d.route();
        var offer = d.offer();
        return new Document("order_id", text(route.orderId()))
                .append("seller_id", text(route.sellerId()))
                .append("buyer_id", text(route.buyerId()))
                .append("tracking_number", route.trackingNumber())
                .append("pickup", stop(route.pickup()))
                .append("drop_off", stop(route.dropOff()))
                .append("fee_minor", route.fee().minor())
                .append("fee_currency", route.fee().currencyCode())
                .append("status", d.status().wire())
                .append("rider_id", text(d.riderId()))
                .append("offered_to", offer == null ? null : text(offer.riderId()))
                .append("offer_expires_at", offer == null ? null : date(offer.expiresAt()))
                .append("declined_by", d.declinedBy().stream().map(UUID::toString).toList())
                .append(
                        "tracking_events",
                        d.milestones().stream().map(DeliveryDocument::milestone).toList())
                .append("trip", trip(d.trip()))
                .append("handover", handover(d.handover()));
    }

    static Delivery read(Document d) {
        var offeredTo = idOrNull(d, "offered_to");
        return new Delivery(
                UUID.fromString(d.getString("_id")),
                new Delivery.Route(
                        id(d, "order_id"),
                        id(d, "seller_id"),
                        id(d, "buyer_id"),
                        d.getString("tracking_number"),
                        stop(d.get("pickup", Document.class)),
                        stop(d.get("drop_off", Document.class)),
                        Money.of(d.getLong("fee_minor"), d.getString("fee_currency"))),
                status(d),
                offeredTo == null ? null : new Offer(offeredTo, instant(d, "offer_expires_at")),
                idOrNull(d, "rider_id"),
                ids(d, "declined_by"),
                list(d, "tracking_events", DeliveryDocument::milestone),
                trip(d.get("trip", Document.class)),
                Objects.requireNonNullElse(
                        child(d, "handover", DeliveryDocument::handover), Handover.UNPROVEN),
                d.getLong("version"));
    }

    static Document milestone(Milestone m) {
        var where = m.location();
        return new Document("status", m.status())
                .append("timestamp", date(m.timestamp()))
                .append("location", where == null ? null : place(where))
                .append("rider_id", text(m.riderId()))
                .append("notes", m.notes());
    }

    static Milestone milestone(Document m) {
        return new Milestone(
                m.getString("status"),
                instant(m, "timestamp"),
                child(m, "location", Bson::place),
                idOrNull(m, "rider_id"),
                m.getString("notes"));
    }

    private static DeliveryStatus status(Document d) {
        return DeliveryStatus.valueOf(d.getString("status").toUpperCase(java.util.Locale.ROOT));
    }

    private static Document stop(Stop stop) {
        return new Document("name", stop.name())
                .append("phone", stop.phone())
                .append("line1", stop.line1())
                .append("line2", stop.line2())
                .append("city", stop.city())
                .append("country", stop.country())
                .append("location", place(stop.location()));
    }

    private static Stop stop(Document stop) {
        return new Stop(
                stop.getString("name"),
                stop.getString("phone"),
                stop.getString("line1"),
                stop.getString("line2"),
                stop.getString("city"),
                stop.getString("country"),
                place(stop.get("location", Document.class)));
    }

    private static Document trip(Trip trip) {
        var last = trip.last();
        return new Document("last", last == null ? null : Bson.track(last))
                .append("metres", trip.metres())
                .append("inside", trip.inside().stream().map(Fence::name).toList())
                .append("eta", date(trip.eta()));
    }

    private static Trip trip(Document trip) {
        return new Trip(
                child(trip, "last", Bson::track),
                trip.getDouble("metres"),
                trip.getList("inside", String.class, List.of()).stream()
                        .map(Fence::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                instantOrNull(trip, "eta"));
    }

    private static Document handover(Handover handover) {
        var proof = handover.proof();
        return new Document("pin", handover.pin())
                .append("wrong", handover.wrong())
                .append("proof", proof == null ? null : proof.name());
    }

    private static Handover handover(Document handover) {
        var proof = handover.getString("proof");
        return new Handover(
                handover.getString("pin"),
                handover.getInteger("wrong", 0),
                proof == null ? null : Handover.Proof.valueOf(proof));
    }

    private static Set<UUID> ids(Document from, String field) {
        return from.getList(field, String.class, List.of()).stream()
                .map(UUID::fromString)
                .collect(Collectors.toUnmodifiableSet());
    }
}
