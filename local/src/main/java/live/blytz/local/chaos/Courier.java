package live.blytz.local.chaos;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import live.blytz.local.evening.Nap;
import live.blytz.local.evening.Place;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A rider who looks at what there is to do before each step, as an app does that lost its line: an
 * offer is taken, what was taken is fetched, what was fetched is brought.
 */
final class Courier {

    /** As fast as tracking believes, with a margin. */
    private static final double METRES_PER_SECOND = 30;

    private final Citizen rider;
    private final List<Citizen> buyers;
    private final Ways ways;
    private Place here = Crowd.SHOP;
    private boolean onShift;

    Courier(Citizen rider, List<Citizen> buyers, Ways ways) {
        this.rider = rider;
        this.buyers = buyers;
        this.ways = ways;
    }

    void step() {
        if (!onShift) {
            onShift =
                    effect(
                                    "/api/v1/riders/me/shift",
                                    Map.of("online", true, "location", here.location()))
                            .ok();
        }
        report(List.of(here));
        var carried = carried();
        if (carried != null) {
            carry(carried);
            return;
        }
        for (var offer : see("/api/v1/riders/me/offers").path("items")) {
            effect("/api/v1/deliveries/" + offer.path("id").asString() + "/accept", Map.of());
            return;
        }
        Nap.millis(900);
    }

    private @Nullable JsonNode carried() {
        for (var each : see("/api/v1/deliveries?limit=20").path("items")) {
            var status = each.path("status").asString();
            if ((status.equals("accepted") || status.equals("picked_up"))
                    && each.path("rider_id").asString("").equals(rider.id().toString())) {
                return each;
            }
        }
        return null;
    }

    private void carry(JsonNode delivery) {
        var path = "/api/v1/deliveries/" + delivery.path("id").asString();
        if (delivery.path("status").asString().equals("accepted")) {
            ride(place(delivery.path("pickup")));
            effect(path + "/pick-up", Map.of());
        } else {
            ride(place(delivery.path("drop_off")));
            var pin = pinOf(delivery);
            if (!pin.isEmpty()) {
                effect(path + "/complete", Map.of("pin", pin, "note", "at the door"));
            }
        }
    }

    /** As its buyer reads it at the door; nothing while tracking does not answer. */
    private String pinOf(JsonNode delivery) {
        var tracking = "/api/v1/orders/" + delivery.path("order_id").asString() + "/tracking";
        var name = delivery.path("drop_off").path("name").asString();
        return buyers.stream()
                .filter(each -> each.name().equals(name))
                .map(each -> each.ask(Wish.see(tracking, ways.tracking())).text("pin"))
                .findFirst()
                .orElse("");
    }

    private void ride(Place to) {
        var steps = (int) Math.ceil(here.metresTo(to) / METRES_PER_SECOND);
        var from = here;
        for (var step = 1; step <= steps; step++) {
            Nap.millis(1000);
            var part = step / (double) steps;
            here =
                    new Place(
                            to.street(),
                            from.lat() + (to.lat() - from.lat()) * part,
                            from.lng() + (to.lng() - from.lng()) * part);
            report(List.of(here));
        }
    }

    private void report(List<Place> places) {
        var points = new ArrayList<Map<String, Object>>();
        for (var each : places) {
            points.add(
                    Map.of(
                            "lat", each.lat(),
                            "lng", each.lng(),
                            "heading", 0,
                            "speed", 10,
                            "recorded_at", Instant.now().toString()));
        }
        effect("/api/v1/riders/me/positions", points);
    }

    private JsonNode see(String path) {
        return rider.ask(Wish.see(path, ways.tracking())).body();
    }

    private Caller.Reply effect(String path, Object body) {
        return rider.ask(Wish.effect(path, body, ways.tracking()));
    }

    private static Place place(JsonNode stop) {
        var where = stop.path("location");
        return new Place(
                stop.path("line1").asString(),
                where.path("lat").asDouble(),
                where.path("lng").asDouble());
    }
}
