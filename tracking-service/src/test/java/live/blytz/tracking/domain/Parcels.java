package live.blytz.tracking.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import live.blytz.platform.id.Ids;
import live.blytz.platform.money.Money;
import live.blytz.tracking.domain.Outcome.Changed;

/** Deliveries in words. */
public final class Parcels {

    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    public static final UUID RIDER = Ids.named("rider");
    public static final UUID OTHER_RIDER = Ids.named("other rider");
    public static final UUID BUYER = Ids.named("buyer");
    public static final UUID SELLER = Ids.named("seller");
    public static final UUID ORDER = Ids.named("order");

    public static final String PIN = "0417";

    /** Quiapo, Manila. */
    public static final GeoPoint SHOP = new GeoPoint(14.5995, 120.9842);

    /** Makati, some six kilometres away. */
    public static final GeoPoint DOOR = new GeoPoint(14.5547, 121.0244);

    private Parcels() {}

    public static Delivery.Route route() {
        return route(ORDER);
    }

    public static Delivery.Route route(UUID order) {
        return new Delivery.Route(
                order,
                SELLER,
                BUYER,
                "BLZ-1",
                stop("Shop", SHOP),
                stop("Door", DOOR),
                Money.of(12000, "PHP"));
    }

    public static Delivery waiting() {
        return Delivery.create(Ids.named("delivery"), route(), new Handover(PIN, 0, null), NOON)
                .delivery();
    }

    public static Delivery offered() {
        return changed(waiting().offerTo(RIDER, 800, Duration.ofSeconds(20), NOON));
    }

    public static Delivery accepted() {
        return changed(offered().accept(RIDER, NOON.plusSeconds(5)));
    }

    public static Delivery pickedUp() {
        return changed(accepted().pickUp(RIDER, NOON.plusSeconds(600)));
    }

    public static Delivery changed(Outcome outcome) {
        return ((Changed) outcome).delivery();
    }

    public static Track at(GeoPoint where, long secondsAfterNoon) {
        return new Track(where, NOON.plusSeconds(secondsAfterNoon), 45.0, 25.0);
    }

    /** So far on the straight line from the shop to the door: 0 to 1. */
    public static GeoPoint onTheWay(double part) {
        return new GeoPoint(
                SHOP.lat() + (DOOR.lat() - SHOP.lat()) * part,
                SHOP.lng() + (DOOR.lng() - SHOP.lng()) * part);
    }

    private static Stop stop(String name, GeoPoint where) {
        return new Stop(name, null, "1 Street", null, "Manila", "PH", where);
    }
}
