package live.blytz.local.evening;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import live.blytz.local.suite.DemoUser;
import tools.jackson.databind.JsonNode;

/**
 * The accounts that anybody at the console may use find what they need to take part: a buyer an
 * address and a card, a seller a store with wares. What is there already stays as it is.
 */
final class Visitors {

    private static final List<Ware> WARES = Ware.OF_THE_SHOW.subList(0, 3);

    private final Api api;
    private final String password;
    private final Random dice;
    private final Teller teller;

    Visitors(Api api, String password, Random dice, Teller teller) {
        this.api = api;
        this.password = password;
        this.dice = dice;
        this.teller = teller;
    }

    void welcome() {
        person(DemoUser.BUYER).ifPresent(this::furnishBuyer);
        person(DemoUser.SELLER).ifPresent(this::furnishSeller);
    }

    private void furnishBuyer(Person buyer) {
        if (none(buyer.mustGet("/api/v1/addresses").body())) {
            var address = new HashMap<>(Place.some(dice).address(buyer.name()));
            address.put("is_default", true);
            buyer.must("/api/v1/addresses", address);
        }
        if (none(buyer.mustGet("/api/v1/payment-methods").body())) {
            buyer.must("/api/v1/payment-methods", Map.of("token", "pm_card_visa"));
        }
        teller.say("🛋  %s has an address and a card", buyer.email());
    }

    private void furnishSeller(Person seller) {
        if (none(seller.mustGet("/api/v1/stores").body())) {
            Shop.open(seller, "Try it yourself", Place.some(dice), WARES, 1, teller);
        }
        teller.say("🛋  %s has a store with wares", seller.email());
    }

    private static boolean none(JsonNode list) {
        return list.path("items").isEmpty();
    }

    /** Empty where the suite was started without such accounts. */
    private Optional<Person> person(DemoUser user) {
        try {
            return Optional.of(Person.enter(api, "Demo " + user.word(), user.email(), password));
        } catch (IllegalStateException nobody) {
            teller.say("🛋  %s does not come: %s", user.email(), nobody);
            return Optional.empty();
        }
    }
}
