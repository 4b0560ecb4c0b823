package live.blytz.local.evening;

import java.util.Map;
import java.util.Random;

/** Somewhere in old Manila, north of the river: near enough for a short ride. */
public record Place(String street, double lat, double lng) {

    private static final Place[] STREETS = {
        new Place("Quezon Boulevard", 14.5990, 120.9838),
        new Place("Escolta Street", 14.5966, 120.9800),
        new Place("Rizal Avenue", 14.6040, 120.9822),
        new Place("Recto Avenue", 14.6030, 120.9870),
        new Place("Legarda Street", 14.6010, 120.9920),
        new Place("Mendiola Street", 14.5995, 120.9915),
    };

    public static Place some(Random dice) {
        var street = STREETS[dice.nextInt(STREETS.length)];
        return new Place(
                (1 + dice.nextInt(990)) + " " + street.street,
                street.lat + dice.nextGaussian() * 0.0006,
                street.lng + dice.nextGaussian() * 0.0006);
    }

    public Map<String, Double> location() {
        return Map.of("lat", lat, "lng", lng);
    }

    public Map<String, Object> address(String name) {
        return Map.of(
                "name", name,
                "phone", "+63 917 555 0100",
                "line1", street,
                "city", "Manila",
                "region", "Metro Manila",
                "postal_code", "1001",
                "country", "PH",
                "location", location());
    }

    public double metresTo(Place other) {
        var north = (other.lat - lat) * 111_195;
        var east = (other.lng - lng) * 111_195 * Math.cos(Math.toRadians(lat));
        return Math.hypot(north, east);
    }

    /** Degrees clockwise from north. */
    public double headingTo(Place other) {
        var north = other.lat - lat;
        var east = (other.lng - lng) * Math.cos(Math.toRadians(lat));
        return (Math.toDegrees(Math.atan2(east, north)) + 360) % 360;
    }
}
