package live.blytz.local.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The processor takes the money and hangs up before it says so. */
final class LateProcessor extends Fault {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int ANSWERS = 3;
    private static final Duration UNTIL_LOTS_ARE_PAID = Duration.ofSeconds(18);

    private final Hands hands;
    private int lost;
    private boolean injected;

    LateProcessor(Hands hands) {
        super("no answer after capture", "stripe", NOBODY, UNTIL_LOTS_ARE_PAID);
        this.hands = hands;
    }

    @Override
    void inject() throws IOException {
        hands.memory().processor();
        injected = true;
        call("POST", Map.of("path", "/v1/payment_intents", "drop_after", ANSWERS));
    }

    @Override
    void heal() throws IOException {
        if (injected) {
            lost = ANSWERS - call("GET", Map.of());
            call("DELETE", Map.of());
            hands.memory().processorCalm();
            injected = false;
        }
    }

    @Override
    String proof() {
        return lost == 0 ? "" : lost + " answers lost after the money moved";
    }

    /** Returns how many answers are still to be lost. */
    private int call(String method, Map<String, ?> body) throws IOException {
        var request =
                HttpRequest.newBuilder(
                                URI.create(hands.suite().addresses().stripe() + "/_sandbox/faults"))
                        .timeout(Duration.ofSeconds(5))
                        .method(
                                method,
                                HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            var reply = http.send(request, HttpResponse.BodyHandlers.ofString());
            return JSON.readTree(reply.body()).path("drop_after").asInt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
