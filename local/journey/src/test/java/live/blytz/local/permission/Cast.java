package live.blytz.local.permission;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Six people who knock at every door, one for each role and with no other role, and those whose
 * things they find behind it.
 *
 * @param strangers people who have nothing to do with the six
 * @param quiet a vendor whom nobody has talked to yet
 */
record Cast(
        Someone boss,
        Map<Role, Someone> actors,
        Map<Role, Circle> circles,
        Circle strangers,
        Someone quiet) {

    private static final int AT_ONCE = 4;

    static Cast gather(Door door, Someone boss) {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var actors = new EnumMap<Role, Future<Someone>>(Role.class);
            for (var role : Role.values()) {
                if (role != Role.ANONYMOUS) {
                    actors.put(role, threads.submit(() -> ready(actor(door, boss, role), role)));
                }
            }
            var others = new ArrayList<Future<Someone>>();
            for (var role : List.of("buyer", "seller", "rider", "rider", "seller", "vendor")) {
                others.add(threads.submit(other(door, role)));
            }
            return of(boss, people(actors), others.stream().map(Cast::get).toList());
        }
    }

    private static Cast of(Someone boss, Map<Role, Someone> actors, List<Someone> others) {
        var strangers = new Circle(others.get(0), others.get(1), others.get(2));
        var courier = others.get(3);
        var shop = others.get(4);
        var main =
                new Circle(
                        who(actors, Role.BUYER), who(actors, Role.SELLER), who(actors, Role.RIDER));
        var circles = new EnumMap<Role, Circle>(Role.class);
        circles.put(Role.BUYER, main);
        circles.put(Role.SELLER, main);
        circles.put(Role.RIDER, main);
        circles.put(Role.VENDOR, new Circle(strangers.buyer(), who(actors, Role.VENDOR), courier));
        circles.put(Role.MODERATOR, new Circle(who(actors, Role.MODERATOR), shop, courier));
        circles.put(Role.ADMIN, new Circle(who(actors, Role.ADMIN), shop, courier));
        return new Cast(boss, actors, circles, strangers, others.get(5));
    }

    @Nullable Someone actor(Role role) {
        return actors.get(role);
    }

    private Circle circleOf(Role role) {
        return Objects.requireNonNull(circles.get(role));
    }

    /** Whose thing a call is about. */
    Owner ownerFor(Cell cell) {
        var actor = actor(cell.role());
        var thing = cell.rule().thingName();
        var mine = cell.own() || (Things.isOfTheCaller(thing) && !cell.isRefused());
        return mine && actor != null ? new Owner(actor, circleOf(cell.role())) : strangersIn(thing);
    }

    /** Somebody else's things: some belong to buyers, some to sellers, some to riders. */
    private Owner strangersIn(String thing) {
        return switch (thing) {
            case "upload", "payout", "earnings" -> new Owner(strangers.seller(), strangers);
            default -> new Owner(strangers.buyer(), strangers);
        };
    }

    private static Someone who(Map<Role, Someone> actors, Role role) {
        return Objects.requireNonNull(actors.get(role));
    }

    /** Moderators and admins are made by an admin; the role they came with is taken away. */
    private static Someone actor(Door door, Someone boss, Role role) {
        if (role != Role.MODERATOR && role != Role.ADMIN) {
            return Someone.join(door, "Actor", name(role), role.word());
        }
        var person = Someone.join(door, "Actor", name(role), "buyer");
        var path = "/api/v1/users/" + person.id() + "/roles";
        boss.must(path, Map.of("role", role.word()));
        door.ask("DELETE", path + "/buyer", boss.token(), null).must("taking a role away");
        return person.again();
    }

    private static Callable<Someone> other(Door door, String role) {
        return () ->
                ready(
                        Someone.join(door, "Other", "Person", role),
                        Role.valueOf(role.toUpperCase(Locale.ROOT)));
    }

    /** Everybody may buy and bid; who sells has a store with an address. */
    private static Someone ready(Someone person, Role role) {
        person.must("/api/v1/addresses", Forms.address(Spot.of(person)));
        person.must("/api/v1/payment-methods", Map.of("token", "pm_card_visa"));
        if (role == Role.SELLER || role == Role.VENDOR) {
            person.must(
                    "/api/v1/stores",
                    Map.of(
                            "name",
                            "Store " + UUID.randomUUID(),
                            "pickup",
                            Forms.address(Spot.of(person))));
        }
        return person;
    }

    private static String name(Role role) {
        return role.word().substring(0, 1).toUpperCase(Locale.ROOT) + role.word().substring(1);
    }

    private static Map<Role, Someone> people(Map<Role, Future<Someone>> actors) {
        var people = new EnumMap<Role, Someone>(Role.class);
        actors.forEach((role, person) -> people.put(role, get(person)));
        return people;
    }

    private static Someone get(Future<Someone> person) {
        try {
            return person.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        }
    }
}
