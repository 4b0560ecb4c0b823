package live.blytz.local.permission;

import java.util.Map;

/** A place of one's own, out of reach of everybody else's riders. */
record Spot(double lat, double lng) {

    private static final int ROWS = 120;

    static Spot of(Someone person) {
        var number = Math.floorMod(person.id().hashCode(), ROWS * ROWS);
        return new Spot(-60 + (number / ROWS) * 0.5, -170 + (number % ROWS) * 0.5);
    }

    Map<String, Double> location() {
        return Map.of("lat", lat, "lng", lng);
    }
}
