package live.blytz.local.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import live.blytz.local.suite.Suite;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The processor's own record of what was charged. */
final class Processor {

    private static final int PAGE = 100;

    private final Suite suite;

    Processor(Suite suite) {
        this.suite = suite;
    }

    /**
     * @param captures charges that succeeded for one payment: never more than one
     * @param received minor units
     */
    record Charged(int captures, long received) {

        Charged and(Charged other) {
            return new Charged(captures + other.captures, received + other.received);
        }
    }

    /** By payment, for these payments. */
    Map<UUID, Charged> charged(Set<UUID> payments) {
        var found = new HashMap<UUID, Charged>();
        try (var http = HttpClient.newHttpClient()) {
            var after = "";
            JsonNode page;
            do {
                page = page(http, after);
                for (var intent : page.path("data")) {
                    after = intent.path("id").asString();
                    var payment = intent.path("metadata").path("payment_id").asString("");
                    if (intent.path("status").asString().equals("succeeded")
                            && !payment.isEmpty()
                            && payments.contains(UUID.fromString(payment))) {
                        var charged = new Charged(1, intent.path("amount_received").asLong());
                        found.merge(UUID.fromString(payment), charged, Charged::and);
                    }
                }
            } while (page.path("has_more").asBoolean(false));
        }
        return found;
    }

    private JsonNode page(HttpClient http, String after) {
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        suite.addresses().stripe()
                                                + "/v1/payment_intents?limit="
                                                + PAGE
                                                + (after.isEmpty()
                                                        ? ""
                                                        : "&starting_after=" + after)))
                        .timeout(Duration.ofSeconds(10))
                        .header("Authorization", "Bearer " + suite.addresses().stripeKey())
                        .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return JsonMapper.shared().readTree(answer.body());
        } catch (IOException away) {
            throw new IllegalStateException("the processor does not answer", away);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        }
    }
}
