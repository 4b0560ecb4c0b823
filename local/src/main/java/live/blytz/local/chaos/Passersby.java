package live.blytz.local.chaos;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.blytz.local.evening.Nap;

/**
 * People who look at something else meanwhile, one cheap call a moment at every service: what does
 * not need the part that is away must go on.
 */
final class Passersby {

    private static final int PAUSE = 1200;

    private final Map<String, Runnable> strolls = new LinkedHashMap<>();

    Passersby(Crowd crowd, Stall stall, Ways ways) {
        var buyer = crowd.buyers().getFirst();
        var stream = "/api/v1/streams/" + stall.stream();
        see(buyer, "/api/v1/users/me", ways.auth());
        see(buyer, "/api/v1/products/" + stall.shelf(), ways.catalog());
        see(buyer, "/api/v1/categories", ways.catalog());
        see(buyer, stream, ways.auctions());
        see(buyer, "/api/v1/orders?limit=5", ways.orders());
        see(buyer, "/api/v1/payments?limit=5", ways.payments());
        see(crowd.seller(), "/api/v1/wallet", ways.payments());
        see(buyer, stream + "/comments?limit=5", ways.chat());
        see(buyer, "/api/v1/notifications?limit=5", ways.notifications());
        see(buyer, "/api/v1/deliveries?limit=5", ways.tracking());
        see(buyer, "/api/v1/activity/me?limit=5", ways.analytics());
        see(buyer, "/actuator/health/readiness", ways.gateway());
        strolls.put("activity", () -> report(buyer, stall.stream(), ways.analytics()));
    }

    Map<String, Runnable> strolls() {
        return strolls;
    }

    private void see(Citizen who, String path, Wish.Entry door) {
        strolls.put(
                path,
                () -> {
                    Nap.millis(PAUSE);
                    who.tryOnce(Wish.see(path, door));
                });
    }

    private static void report(Citizen who, UUID stream, Wish.Entry door) {
        Nap.millis(PAUSE);
        var view =
                Map.of(
                        "action", "stream_view",
                        "stream_id", stream.toString(),
                        "timestamp", Instant.now().toString());
        var body =
                Map.of(
                        "session_id",
                        who.id().toString(),
                        "events",
                        List.of(view),
                        "device_info",
                        Map.of("browser", "chaos", "os", "chaos"));
        who.tryOnce(Wish.effect("/api/v1/activity", body, door));
    }
}
