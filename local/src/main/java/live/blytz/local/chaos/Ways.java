package live.blytz.local.chaos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Which door leads to what, and what each needs: the truth, not wishes. Nothing here needs another
 * service than the one that answers, nor Kafka, the registry, Keycloak or Redis.
 */
final class Ways {

    private static final String GATEWAY = "gateway";
    private static final String POSTGRES = "postgres";
    private static final String MONGO = "mongo";

    private final Doors doors;

    Ways(Doors doors) {
        this.doors = doors;
    }

    Wish.Entry auth() {
        return gate("auth-service", POSTGRES);
    }

    /** A password is compared by Keycloak alone. */
    Wish.Entry login() {
        return new Wish.Entry(
                doors.gateway(), Set.of(GATEWAY, "auth-service", POSTGRES, "keycloak"));
    }

    Wish.Entry catalog() {
        return gate("catalog-service", POSTGRES);
    }

    Wish.Entry auctions() {
        return gate("auction-service", POSTGRES);
    }

    Wish.Entry orders() {
        return gate("order-service", POSTGRES);
    }

    Wish.Entry payments() {
        return gate("payment-service", POSTGRES);
    }

    /** Saving a card asks Stripe. */
    Wish.Entry cards() {
        return new Wish.Entry(
                doors.gateway(), Set.of(GATEWAY, "payment-service", POSTGRES, "stripe"));
    }

    Wish.Entry chat() {
        return gate("chat-service", MONGO);
    }

    Wish.Entry notifications() {
        return gate("notification-service", POSTGRES);
    }

    Wish.Entry tracking() {
        return gate("tracking-service", MONGO);
    }

    Wish.Entry analytics() {
        return gate("analytics-service", MONGO);
    }

    /** The door itself says how it is. */
    Wish.Entry gateway() {
        return new Wish.Entry(doors.gateway(), Set.of(GATEWAY));
    }

    /** Bids go through the gateway or straight to an instance: whoever answers. */
    List<Wish.Entry> bidding(int first) {
        var all = new ArrayList<Wish.Entry>();
        all.add(auctions());
        for (var i = 0; i < doors.auctionDirect().size(); i++) {
            all.add(
                    new Wish.Entry(
                            doors.auctionDirect().get(i),
                            Set.of(
                                    i == 0 ? "auction-service" : "auction-service, second",
                                    POSTGRES)));
        }
        Collections.rotate(all, -(first % all.size()));
        return all;
    }

    List<String> liveRooms() {
        return doors.liveRooms();
    }

    private Wish.Entry gate(String service, String store) {
        return new Wish.Entry(doors.gateway(), Set.of(GATEWAY, service, store));
    }
}
