package live.blytz.local.evening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/**
 * Who comes tonight.
 *
 * @param unlucky the buyer whose card will be declined
 */
record Cast(
        Person host, Person shopkeeper, List<Person> buyers, Person unlucky, List<Person> riders) {

    private static final int RIDERS = 6;

    private static final List<String> PHONES = List.of("android", "ios", "web");

    /** Logins hash passwords: more at once would only queue at the identity provider. */
    private static final int AT_ONCE = 4;

    private static final String[] FIRST = {
        "Althea", "Bong", "Carmela", "Danilo", "Esperanza", "Ferdie", "Gloria", "Hector", "Imelda",
        "Jun", "Kristel", "Lito", "Maricel", "Nonoy", "Ofelia", "Pepe", "Queenie", "Rodel",
        "Sampaguita", "Tonyo", "Urduja", "Vilma", "Wency", "Xandra", "Yoyong", "Zenaida"
    };

    private static final String[] LAST = {
        "Reyes",
        "Cruz",
        "Bautista",
        "Ocampo",
        "Garcia",
        "Mendoza",
        "Torres",
        "Castillo",
        "Flores",
        "Villanueva",
        "Ramos",
        "Aquino",
        "Navarro",
        "Salazar",
        "Mercado"
    };

    static Cast gather(Api api, Options options, Teller teller) {
        var dice = new Random(options.seed());
        var night = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
        var join = new Joining(api, night, new Semaphore(AT_ONCE));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var host = threads.submit(join.as("seller", "Liwayway", "Santos"));
            var shopkeeper = threads.submit(join.as("seller", "Mang", "Tomas"));
            var buyers = new ArrayList<Future<Person>>();
            for (var i = 0; i < options.buyers(); i++) {
                buyers.add(
                        threads.submit(
                                join.buyer(
                                        i,
                                        FIRST[dice.nextInt(FIRST.length)],
                                        LAST[dice.nextInt(LAST.length)],
                                        Place.some(dice))));
            }
            var riders = new ArrayList<Future<Person>>();
            for (var i = 0; i < RIDERS; i++) {
                riders.add(
                        threads.submit(
                                join.as(
                                        "rider",
                                        FIRST[dice.nextInt(FIRST.length)],
                                        "Rider" + (char) ('A' + i))));
            }
            var cast =
                    new Cast(
                            get(host),
                            get(shopkeeper),
                            buyers.stream().map(Cast::get).toList(),
                            get(buyers.getFirst()),
                            riders.stream().map(Cast::get).toList());
            cast.turnOnPhones();
            teller.say(
                    "👥 %d buyers, 2 sellers and %d riders have an account, a token, a phone%s",
                    options.buyers(), RIDERS, ", and the buyers an address and a card");
            return cast;
        }
    }

    /** All who hear of something tonight. */
    Stream<Person> everybody() {
        return Stream.of(Stream.of(host, shopkeeper), buyers.stream(), riders.stream())
                .flatMap(each -> each);
    }

    private void turnOnPhones() {
        var all = everybody().toList();
        for (var i = 0; i < all.size(); i++) {
            all.get(i).turnOnPhone(PHONES.get(i % PHONES.size()));
        }
    }

    private record Joining(Api api, String night, Semaphore door) {

        Callable<Person> as(String role, String first, String last) {
            return as(role, first, last, 0);
        }

        /**
         * @param number tells people of the same name apart
         */
        private Callable<Person> as(String role, String first, String last, int number) {
            return () -> {
                door.acquire();
                try {
                    return Person.join(api, first, last, role, email(role, first + last + number));
                } finally {
                    door.release();
                }
            };
        }

        Callable<Person> buyer(int number, String first, String last, Place home) {
            return () -> {
                var person = as("buyer", first, last, number).call();
                person.must("/api/v1/addresses", withDefault(home.address(person.name())));
                person.must(
                        "/api/v1/payment-methods",
                        Map.of("token", number == 0 ? "pm_card_chargeDeclined" : "pm_card_visa"));
                return person;
            };
        }

        private String email(String role, String name) {
            return "%s.%s.%s@evening.blytz.test"
                    .formatted(name.toLowerCase(java.util.Locale.ROOT), role, night);
        }

        private static Map<String, Object> withDefault(Map<String, Object> address) {
            var all = new java.util.HashMap<>(address);
            all.put("is_default", true);
            return all;
        }
    }

    private static Person get(Future<Person> person) {
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
