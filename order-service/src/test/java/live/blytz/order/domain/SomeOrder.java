package live.blytz.order.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.blytz.platform.money.Money;

/** Orders as tests tell of them. */
public final class SomeOrder {

    public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    public static final UUID ALICE = UUID.fromString("00000000-0000-7000-8000-00000000000a");
    public static final UUID BOB = UUID.fromString("00000000-0000-7000-8000-00000000000b");
    public static final UUID PAYMENT = UUID.fromString("00000000-0000-7000-8000-00000000000c");
    public static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    public static final Patience PATIENCE =
            new Patience(
                    Duration.ofMinutes(5), HALF_AN_HOUR, Duration.ofDays(7), Duration.ofDays(30));
    public static final Fulfilment FULFILMENT = new Fulfilment(PATIENCE);
    public static final DeliveryTariff TARIFF = new DeliveryTariff(200, 50);
    public static final Address RIZAL_PARK = address("Rizal Park", new GeoPoint(14.5831, 120.9794));
    public static final Address MAKATI = address("Ayala Avenue", new GeoPoint(14.5547, 121.0244));

    private SomeOrder() {}

    public static Money dollars(long whole) {
        return Money.of(whole * 100, "USD");
    }

    public static Address address(String line, GeoPoint point) {
        return new Address("Ana", null, line, null, "Manila", null, "1000", "PH", point);
    }

    /** Alice buys a guitar for $25 plus $5 from Bob; nothing was asked yet. */
    public static Order draft() {
        return Order.draft(
                OrderId.ofAuction(UUID.fromString("00000000-0000-7000-8000-000000000001")),
                new Parties(ALICE, BOB),
                Origin.BUY_NOW,
                Bill.of(List.of(guitar()), dollars(5), 0),
                MAKATI,
                NOON);
    }

    public static Line guitar() {
        return new Line(new UUID(1, 1), "Guitar", 1, dollars(25));
    }

    public static Order wanted() {
        return FULFILMENT.wanted(draft(), NOON).order();
    }

    public static Order placed() {
        return FULFILMENT.won(draft(), NOON).order();
    }

    public static Order paid() {
        return moved(FULFILMENT.paid(placed(), PAYMENT, NOON));
    }

    public static Order shipped() {
        return moved(FULFILMENT.ship(paid(), handover(), NOON));
    }

    public static Order delivered() {
        return moved(FULFILMENT.delivered(shipped(), NOON));
    }

    public static Order cancelled() {
        return moved(FULFILMENT.cancel(placed(), Side.BUYER, null, NOON));
    }

    public static Handover handover() {
        return new Handover(RIZAL_PARK, MAKATI, "BLZ0", TARIFF);
    }

    public static Order moved(Outcome outcome) {
        if (outcome instanceof Outcome.Moved(var order, _)) {
            return order;
        }
        throw new AssertionError(outcome);
    }
}
