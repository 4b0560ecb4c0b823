package live.blytz.local.permission;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bodies that are as they should be, so that what refuses a call is not its form. */
final class Requests {

    private interface Body {
        Object of(@Nullable Someone caller, Thing thing);
    }

    private final Map<String, Body> bodies = new HashMap<>();

    Requests(Cast cast) {
        accounts(cast);
        shop();
        live(cast);
        trade();
    }

    @Nullable Object body(Rule rule, @Nullable Someone caller, Thing thing) {
        var body = bodies.get(rule.operation().replace("/api/v1", ""));
        return body == null ? null : body.of(caller, thing);
    }

    private void always(String operation, Object body) {
        bodies.put(operation, (_, _) -> body);
    }

    private void accounts(Cast cast) {
        bodies.put(
                "POST /auth/register",
                (_, _) ->
                        Map.of(
                                "email",
                                nobody(),
                                "password",
                                UUID.randomUUID().toString(),
                                "first_name",
                                "New",
                                "last_name",
                                "Comer"));
        always(
                "POST /auth/login",
                Map.of("email", cast.quiet().email(), "password", cast.quiet().password()));
        bodies.put(
                "POST /auth/refresh",
                (_, thing) -> Map.of("refresh_token", thing.get("refresh_token")));
        bodies.put("POST /auth/verification", (_, _) -> Map.of("email", nobody()));
        bodies.put(
                "POST /auth/verification/confirm",
                (_, _) -> Map.of("email", nobody(), "code", "000000"));
        bodies.put("POST /auth/password-reset", (_, _) -> Map.of("email", nobody()));
        bodies.put(
                "POST /auth/password-reset/confirm",
                (_, _) ->
                        Map.of(
                                "email",
                                nobody(),
                                "code",
                                "000000",
                                "password",
                                UUID.randomUUID().toString()));
        always("PATCH /users/me", Map.of("first_name", "Actor"));
        always("POST /users/{id}/roles", Map.of("role", "rider"));
        always("POST /users/{id}/ban", Map.of("reason", "a try"));
        always("POST /notifications/{id}/opened", Map.of());
        bodies.put("POST /devices", (_, _) -> Forms.device());
        always("POST /notifications/rider/ack", Map.of("ids", List.of(Things.any())));
        bodies.put(
                "POST /activity",
                (_, _) ->
                        Map.of(
                                "session_id",
                                "matrix",
                                "events",
                                List.of(
                                        Map.of(
                                                "action",
                                                "product_view",
                                                "timestamp",
                                                Instant.now().toString()))));
        bodies.put("POST /addresses", (_, _) -> Forms.address(new Spot(10, 10)));
        bodies.put("PUT /addresses/{id}", (_, _) -> Forms.address(new Spot(10, 11)));
        always("POST /payment-methods", Map.of("token", "pm_card_visa"));
    }

    private void shop() {
        always("POST /products", Forms.product());
        always("PUT /products/{id}", Forms.product());
        bodies.put("POST /stores", (_, _) -> Forms.store());
        bodies.put("PUT /stores/{id}", (_, _) -> Forms.store());
        bodies.put(
                "POST /stores/{id}/verification",
                (_, thing) -> Map.of("status", thing.names().getOrDefault("status", "pending")));
        bodies.put("POST /categories", (_, _) -> Forms.category());
        bodies.put("PUT /categories/{id}", (_, _) -> Forms.category());
        always("POST /uploads", Map.of("content_type", "image/png", "size_bytes", 100));
    }

    private void live(Cast cast) {
        bodies.put("POST /streams", (_, _) -> Forms.show());
        bodies.put("PUT /streams/{id}", (_, _) -> Forms.show());
        always("POST /streams/{id}/status", Map.of("status", "pre_live"));
        always("POST /streams/{id}/cancel", Map.of("note", "a try"));
        always("POST /auctions/{id}/cancel", Map.of("note", "a try"));
        always("PUT /streams/{id}/lots", Map.of("lots", List.of()));
        bodies.put("POST /streams/{id}/pin", (_, thing) -> Map.of("product_id", product(thing)));
        always(
                "POST /streams/{id}/co-hosts",
                Map.of("user_id", cast.strangers().buyer().id().toString()));
        bodies.put("POST /auctions", (_, thing) -> Forms.lot(product(thing)));
        bodies.put("PUT /auctions/{id}", (_, thing) -> Forms.lot(product(thing)));
        bodies.put("POST /auctions/{id}/bid", Requests::bid);
        always("POST /streams/{streamId}/gifts", Map.of("gift", "rose"));
        always("POST /streams/{stream}/comments", Map.of("text", "hello"));
        always("PUT /streams/{stream}/comments/{comment}/report", Map.of("reason", "spam"));
        always("PUT /streams/{stream}/mutes/{user}", Map.of("minutes", 10));
        always("PUT /streams/{stream}/bans/{user}", Map.of("minutes", 10));
        always("PUT /moderation/reports/{report}/resolution", Map.of("resolution", "dismissed"));
        always("POST /streams/{stream}/reactions", Map.of("reaction", "heart"));
        bodies.put(
                "POST /rooms",
                (_, thing) ->
                        thing.names().containsKey("customer")
                                ? Map.of("customer_id", thing.get("customer"))
                                : Map.of("vendor_id", cast.quiet().id().toString()));
        always("POST /rooms/{room}/messages", Map.of("message", "hello"));
    }

    private void trade() {
        bodies.put("POST /orders", (_, thing) -> Map.of("product_id", product(thing)));
        bodies.put("PUT /orders/{id}/address", (caller, _) -> Map.of("address_id", home(caller)));
        always(
                "POST /payments/{id}/refund",
                Map.of("amount", Forms.pesos("1.00"), "reason", "a try"));
        always("POST /payouts", Map.of("amount", Forms.pesos("1.00")));
        always("POST /riders/me/shift", Map.of("online", true));
        bodies.put("POST /riders/me/positions", (_, _) -> List.of(new Spot(80, 0).location()));
        bodies.put(
                "POST /deliveries/{id}/complete",
                (_, thing) -> Map.of("pin", thing.names().getOrDefault("pin", "0000")));
        always("POST /deliveries/{id}/fail", Map.of("reason", "nobody opened"));
    }

    private static String nobody() {
        return UUID.randomUUID() + "@matrix.blytz.test";
    }

    private static String product(Thing thing) {
        return thing.names().getOrDefault("product", Things.any());
    }

    private static String home(@Nullable Someone caller) {
        return caller == null
                ? Things.any()
                : caller.mustGet("/api/v1/addresses")
                        .body()
                        .path("items")
                        .path(0)
                        .path("id")
                        .asString();
    }

    private static Object bid(@Nullable Someone caller, Thing lot) {
        var amount =
                caller == null
                        ? Forms.pesos("100.00")
                        : caller.mustGet("/api/v1/auctions/" + lot.get("id"))
                                .body()
                                .path("lowest_acceptable");
        return Map.of("amount", amount, "confirm", true);
    }
}
