package live.blytz.local.evening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.databind.JsonNode;

/** A rider on shift: takes what is offered, fetches it, brings it, sends points all the way. */
final class Rider {

    /** As fast as tracking believes, with a margin: nobody wants to watch a real traffic jam. */
    private static final double METRES_PER_SECOND = 36;

    private static final long POINT_EVERY_MILLIS = 1000;

    private final Person person;
    private final Random dice;
    private final Door door;
    private final Teller teller;
    private final AtomicBoolean home = new AtomicBoolean();

    private Place here;

    /** Behind it stands who expects the parcel. */
    interface Door {
        void handOver(Person rider, String delivery, String order);
    }

    Rider(Person person, Place start, Random dice, Door door, Teller teller) {
        this.person = person;
        this.here = start;
        this.dice = dice;
        this.door = door;
        this.teller = teller;
    }

    void goHome() {
        home.set(true);
    }

    void shift() {
        person.must("/api/v1/riders/me/shift", Map.of("online", true, "location", here.location()));
        report(List.of(point(here, 0, 0)));
        var idle = 0;
        while (!home.get()) {
            var offers = person.mustGet("/api/v1/riders/me/offers").body().path("items");
            if (offers.isEmpty()) {
                Nap.millis(500);
                if (++idle % 20 == 0) {
                    report(List.of(point(here, 0, 0)));
                }
            } else {
                take(offers.path(0));
            }
        }
        person.post("/api/v1/riders/me/shift", Map.of("online", false));
    }

    private void take(JsonNode offer) {
        var id = offer.path("id").asString();
        if (!person.post("/api/v1/deliveries/" + id + "/accept", Map.of()).ok()) {
            return;
        }
        var pickup = place(offer.path("pickup"));
        var house = place(offer.path("drop_off"));
        teller.say(
                "   🛵 %s takes delivery %s: %s → %s, %.1f km",
                person.firstName(),
                id,
                pickup.street(),
                house.street(),
                (here.metresTo(pickup) + pickup.metresTo(house)) / 1000);
        ride(pickup);
        person.must("/api/v1/deliveries/" + id + "/pick-up", Map.of());
        ride(house);
        door.handOver(person, id, offer.path("order_id").asString());
        teller.say("   📦 %s delivered %s", person.firstName(), id);
    }

    /** Around a corner, as streets go, with the shake of a phone's GPS. */
    private void ride(Place to) {
        var corner = new Place("corner", to.lat(), here.lng());
        for (var leg : List.of(corner, to)) {
            var batch = new ArrayList<Map<String, Object>>();
            var steps =
                    (int)
                            Math.ceil(
                                    here.metresTo(leg)
                                            / (METRES_PER_SECOND * POINT_EVERY_MILLIS / 1000.0));
            var from = here;
            for (var step = 1; step <= steps; step++) {
                Nap.millis(POINT_EVERY_MILLIS);
                var part = step / (double) steps;
                var at =
                        new Place(
                                leg.street(),
                                from.lat() + (leg.lat() - from.lat()) * part + shake(),
                                from.lng() + (leg.lng() - from.lng()) * part + shake());
                batch.add(point(at, from.headingTo(leg), METRES_PER_SECOND * 3.6));
                here = at;
                if (batch.size() == 2 || step == steps) {
                    report(batch);
                    batch.clear();
                }
            }
        }
        here = to;
    }

    private double shake() {
        return dice.nextGaussian() * 0.00002;
    }

    private void report(List<Map<String, Object>> points) {
        var receipt = person.postAll("/api/v1/riders/me/positions", List.copyOf(points)).body();
        var rejected = receipt.path("rejected");
        if (!rejected.isEmpty()) {
            teller.say("   ⚠  tracking does not believe %s: %s", person.firstName(), rejected);
        }
    }

    private static Map<String, Object> point(Place at, double heading, double kmh) {
        return Map.of(
                "lat", at.lat(),
                "lng", at.lng(),
                "heading", heading,
                "speed", kmh,
                "recorded_at", Instant.now().toString());
    }

    private static Place place(JsonNode stop) {
        var where = stop.path("location");
        return new Place(
                stop.path("line1").asString(),
                where.path("lat").asDouble(),
                where.path("lng").asDouble());
    }
}
