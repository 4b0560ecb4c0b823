package live.blytz.order.messaging;

import java.util.List;
import live.blytz.events.order.OrderItem;
import live.blytz.order.domain.Address;
import live.blytz.order.domain.Bill;
import live.blytz.order.domain.GeoPoint;
import live.blytz.order.domain.Line;
import org.jspecify.annotations.Nullable;

/** Our words and the events' words for the same things. */
final class Wire {

    private Wire() {}

    static @Nullable Address address(live.blytz.events.@Nullable Address wire) {
        return wire == null
                ? null
                : new Address(
                        wire.getName(),
                        wire.getPhone(),
                        wire.getLine1(),
                        wire.getLine2(),
                        wire.getCity(),
                        wire.getRegion(),
                        wire.getPostalCode(),
                        wire.getCountry(),
                        point(wire.getLocation()));
    }

    static live.blytz.events.Address wire(Address address) {
        var point = address.location();
        return live.blytz.events.Address.newBuilder()
                .setName(address.name())
                .setPhone(address.phone())
                .setLine1(address.line1())
                .setLine2(address.line2())
                .setCity(address.city())
                .setRegion(address.region())
                .setPostalCode(address.postalCode())
                .setCountry(address.country())
                .setLocation(
                        point == null
                                ? null
                                : new live.blytz.events.GeoPoint(point.lat(), point.lng()))
                .build();
    }

    static List<OrderItem> wire(Bill bill) {
        return bill.lines().stream().map(Wire::wire).toList();
    }

    private static OrderItem wire(Line line) {
        return new OrderItem(
                line.product(), line.title(), line.quantity(), line.unitPrice().wire());
    }

    private static @Nullable GeoPoint point(live.blytz.events.@Nullable GeoPoint wire) {
        return wire == null ? null : new GeoPoint(wire.getLat(), wire.getLng());
    }
}
