package live.blytz.local.permission;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import live.blytz.local.evening.Nap;

/** What people have of their own. */
final class Accounts {

    private final Cast cast;

    Accounts(Cast cast) {
        this.cast = cast;
    }

    Thing user(Owner owner) {
        return Thing.id(owner.person().id().toString());
    }

    /** Somebody whom nobody will miss. */
    Thing newcomer() {
        var person = Someone.join(cast.boss().door(), "New", "Comer", "buyer");
        return Thing.named("id", person.id().toString(), "role", "rider");
    }

    Thing session(Owner owner) {
        var person = owner.person();
        return Thing.id(
                Someone.login(person.door(), person.email(), person.password()).text("session_id"));
    }

    /** A login of its own, which ends with what is done to it. */
    Thing login(Owner owner) {
        var person = owner.person();
        var login = Someone.login(person.door(), person.email(), person.password());
        return new Thing(
                Map.of("refresh_token", login.text("refresh_token")), login.text("access_token"));
    }

    Thing address(Owner owner) {
        var person = owner.person();
        return Thing.id(
                person.must("/api/v1/addresses", Forms.address(Spot.of(person))).text("id"));
    }

    Thing card(Owner owner) {
        return Thing.id(
                owner.person()
                        .must("/api/v1/payment-methods", Map.of("token", "pm_card_visa"))
                        .text("id"));
    }

    /** A phone that gets what concerns its owner. */
    Thing device(Owner owner) {
        return Thing.id(owner.person().must("/api/v1/devices", Forms.device()).text("id"));
    }

    /** Of somebody and a seller whom everybody knows, or who is that seller. */
    Thing room(Owner owner) {
        var person = owner.person();
        var seller = cast.strangers().seller();
        var other =
                person.equals(seller)
                        ? Map.of("customer_id", cast.strangers().buyer().id().toString())
                        : Map.of("vendor_id", seller.id().toString());
        var room =
                Nap.until(
                        "a room of " + person.email(),
                        Duration.ofSeconds(120),
                        () ->
                                Optional.of(person.post("/api/v1/rooms", other))
                                        .filter(reply -> reply.status() < 300));
        return Thing.named("room", room.text("room_id"));
    }

    /** Somebody to begin a conversation with. */
    Thing customer(Owner owner) {
        return Thing.named("customer", owner.circle().rider().id().toString());
    }

    /** Everybody hears of orders, riders of parcels. */
    Thing notification(Owner owner, Things things) {
        var person = owner.person();
        if (!person.equals(owner.circle().rider())) {
            things.shared("order", owner).join();
        }
        return Nap.until(
                "a notification for " + person.email(),
                Duration.ofSeconds(120),
                () ->
                        person.mustGet("/api/v1/notifications")
                                .body()
                                .path("items")
                                .valueStream()
                                .findFirst()
                                .map(item -> Thing.id(item.path("id").asString())));
    }
}
