package live.blytz.tracking.domain;

import java.time.Duration;
import java.time.Instant;

/** When a parcel will be at the door, guessed from where its rider is. */
final class Eta {

    /** Streets are longer than the bird's way. */
    private static final double DETOUR = 1.3;

    /** A motorcycle in city traffic, and no rider is believed to be slower or faster for long. */
    private static final double USUAL_KMH = 22;

    private static final double SLOWEST_KMH = 10;
    private static final double FASTEST_KMH = 60;
    private static final Duration AT_THE_SHOP = Duration.ofMinutes(2);

    private Eta() {}

    static Instant of(Track point, Delivery delivery) {
        var route = delivery.route();
        var here = point.location();
        var door = route.dropOff().location();
        if (delivery.status() == DeliveryStatus.PICKED_UP) {
            return point.at().plus(ride(here.metresTo(door), point));
        }
        var shop = route.pickup().location();
        return point.at()
                .plus(ride(here.metresTo(shop) + shop.metresTo(door), point))
                .plus(AT_THE_SHOP);
    }

    private static Duration ride(double metres, Track point) {
        var now = point.speed() == null ? USUAL_KMH : (point.speed() + USUAL_KMH) / 2;
        var kmh = Math.clamp(now, SLOWEST_KMH, FASTEST_KMH);
        return Duration.ofSeconds(Math.round(metres * DETOUR / (kmh / 3.6)));
    }
}
