package live.blytz.tracking.messaging;

import live.blytz.events.Address;
import live.blytz.events.GeoPoint;
import live.blytz.events.delivery.DeliveryCompleted;
import live.blytz.events.delivery.DeliveryCreated;
import live.blytz.events.delivery.DeliveryOffered;
import live.blytz.events.delivery.DeliveryStatusChanged;
import live.blytz.events.delivery.GeofenceCrossed;
import live.blytz.tracking.application.Telling;
import live.blytz.tracking.domain.Delivery;
import live.blytz.tracking.domain.DeliveryEvent;
import live.blytz.tracking.domain.DeliveryEvent.Completed;
import live.blytz.tracking.domain.DeliveryEvent.Created;
import live.blytz.tracking.domain.DeliveryEvent.EtaChanged;
import live.blytz.tracking.domain.DeliveryEvent.FenceCrossed;
import live.blytz.tracking.domain.DeliveryEvent.Offered;
import live.blytz.tracking.domain.DeliveryEvent.StatusChanged;
import live.blytz.tracking.domain.Stop;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

/** Every event of a delivery is worth telling; a new one must say how. */
@Component
class TellingDeliveries implements Telling {

    @Override
    public SpecificRecord record(Delivery delivery, DeliveryEvent event) {
        var route = delivery.route();
        return switch (event) {
            case Created(var at) ->
                    new DeliveryCreated(
                            delivery.id(),
                            route.orderId(),
                            route.sellerId(),
                            route.buyerId(),
                            route.trackingNumber(),
                            address(route.pickup()),
                            address(route.dropOff()),
                            route.fee().wire(),
                            at);
            case Offered(var rider, var metres, var expiresAt, var at) ->
                    new DeliveryOffered(
                            delivery.id(),
                            route.orderId(),
                            rider,
                            route.fee().wire(),
                            metres,
                            expiresAt,
                            at);
            case StatusChanged(var from, var to, var notes, var at) ->
                    DeliveryStatusChanged.newBuilder()
                            .setDeliveryId(delivery.id())
                            .setOrderId(route.orderId())
                            .setSellerId(route.sellerId())
                            .setBuyerId(route.buyerId())
                            .setRiderId(delivery.riderId())
                            .setFromStatus(from.wire())
                            .setToStatus(to.wire())
                            .setNotes(notes)
                            .setOccurredAt(at)
                            .build();
            case Completed(var rider, var metres, var at) ->
                    new DeliveryCompleted(
                            delivery.id(),
                            route.orderId(),
                            route.sellerId(),
                            route.buyerId(),
                            rider,
                            route.fee().wire(),
                            metres,
                            at);
            case FenceCrossed(var fence, var entered, var at) ->
                    GeofenceCrossed.newBuilder()
                            .setDeliveryId(delivery.id())
                            .setOrderId(route.orderId())
                            .setRiderId(delivery.riderId())
                            .setPlace(fence.wire())
                            .setDirection(entered ? "enter" : "exit")
                            .setOccurredAt(at)
                            .build();
            case EtaChanged(var eta, var at) ->
                    new live.blytz.events.delivery.EtaChanged(
                            delivery.id(), route.orderId(), route.buyerId(), eta, at);
        };
    }

    private static Address address(Stop stop) {
        return Address.newBuilder()
                .setName(stop.name())
                .setPhone(stop.phone())
                .setLine1(stop.line1())
                .setLine2(stop.line2())
                .setCity(stop.city())
                .setCountry(stop.country())
                .setLocation(new GeoPoint(stop.location().lat(), stop.location().lng()))
                .build();
    }
}
