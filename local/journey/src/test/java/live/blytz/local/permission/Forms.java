package live.blytz.local.permission;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What people send, as it should be. */
final class Forms {

    private Forms() {}

    static Map<String, Object> address(Spot spot) {
        return Map.of(
                "name", "Somebody",
                "line1", "1 Long Road",
                "city", "Manila",
                "country", "PH",
                "location", spot.location());
    }

    static Map<String, Object> product() {
        return Map.of(
                "title",
                "A thing of the matrix",
                "condition",
                "good",
                "starting_price",
                pesos("100.00"),
                "buy_now_price",
                pesos("500.00"),
                "shipping_price",
                pesos("50.00"),
                "stock",
                200);
    }

    static Map<String, Object> show() {
        return Map.of(
                "title",
                "A show of the matrix",
                "scheduled_start",
                Instant.now().plus(Duration.ofHours(5)).toString());
    }

    static Map<String, Object> lot(String product) {
        return Map.of(
                "product_id",
                product,
                "starting_price",
                pesos("100.00"),
                "buy_now_price",
                pesos("500.00"),
                "duration_seconds",
                300);
    }

    /** Of FCM's shape, and another one each time. */
    static Map<String, Object> device() {
        var token = UUID.randomUUID().toString();
        return Map.of("token", "matrix_phone:APA91b" + token.repeat(3), "platform", "android");
    }

    static Map<String, Object> category() {
        return Map.of("name", "Matrix " + UUID.randomUUID());
    }

    static Map<String, Object> store() {
        return Map.of("name", "Store " + UUID.randomUUID());
    }

    static Map<String, String> pesos(String amount) {
        return Map.of("amount", amount, "currency", "PHP");
    }
}
