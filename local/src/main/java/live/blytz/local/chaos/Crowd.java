package live.blytz.local.chaos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import live.blytz.local.evening.Place;

/** Who is there for the whole run: one seller, buyers with a card and an address, riders. */
record Crowd(Citizen seller, List<Citizen> buyers, List<Citizen> riders) {

    static final Place SHOP = new Place("1 Escolta Street", 14.5966, 120.9800);

    private static final int BUYERS = 12;
    private static final int RIDERS = 2;

    /** Logins hash passwords: more at once would only queue at the identity provider. */
    private static final int AT_ONCE = 4;

    static Crowd gather(Caller caller, Ways ways) {
        var night = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
        var joining = new Joining(caller, ways, night);
        var work = new ArrayList<Callable<Citizen>>();
        work.add(() -> joining.as("seller", "Signal", 0));
        for (var i = 0; i < RIDERS; i++) {
            var number = i;
            work.add(() -> joining.as("rider", "Habagat", number));
        }
        for (var i = 0; i < BUYERS; i++) {
            var number = i;
            work.add(() -> joining.buyer(number));
        }
        var all = atOnce(work);
        return new Crowd(
                all.getFirst(), all.subList(1 + RIDERS, all.size()), all.subList(1, 1 + RIDERS));
    }

    /** Before a fault, so that nobody's token ends in the middle of it. */
    void renew() {
        atOnce(
                all().stream()
                        .<Callable<Citizen>>map(
                                each ->
                                        () -> {
                                            each.renew();
                                            return each;
                                        })
                        .toList());
    }

    private List<Citizen> all() {
        var all = new ArrayList<Citizen>();
        all.add(seller);
        all.addAll(buyers);
        all.addAll(riders);
        return all;
    }

    private record Joining(Caller caller, Ways ways, String night) {

        Citizen as(String role, String name, int number) {
            var email =
                    "%s%d.%s.%s@chaos.blytz.test"
                            .formatted(name.toLowerCase(Locale.ROOT), number, role, night);
            return Citizen.join(caller, ways, role, name + " " + number, email);
        }

        /** Some hundred metres from the shop, so that a parcel takes seconds. */
        Citizen buyer(int number) {
            var buyer = as("buyer", "Amihan", number);
            var home =
                    new Place(
                            (10 + number) + " Escolta Street",
                            SHOP.lat() + 0.0004 + number * 0.00002,
                            SHOP.lng());
            var address = new HashMap<String, Object>(home.address(buyer.name()));
            address.put("is_default", true);
            buyer.ask(Wish.effect("/api/v1/addresses", address, ways.orders())).must("an address");
            buyer.ask(
                            Wish.effect(
                                    "/api/v1/payment-methods",
                                    Map.of("token", "pm_card_visa"),
                                    ways.cards()))
                    .must("a card");
            return buyer;
        }
    }

    private static List<Citizen> atOnce(List<Callable<Citizen>> work) {
        var door = new Semaphore(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures =
                    work.stream()
                            .map(
                                    each ->
                                            threads.submit(
                                                    () -> {
                                                        door.acquire();
                                                        try {
                                                            return each.call();
                                                        } finally {
                                                            door.release();
                                                        }
                                                    }))
                            .toList();
            var people = new ArrayList<Citizen>();
            for (var each : futures) {
                people.add(each.get());
            }
            return List.copyOf(people);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        }
    }
}
