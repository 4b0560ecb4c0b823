package live.blytz.local.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** The processor takes the money and hangs up before it says so. */
final class LateProcessor implements Fault {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int ANSWERS = 3;

    private final Hands hands;
    private int lost;
    private boolean injected;

    LateProcessor(Hands hands) {
        this.hands = hands;
    }

    @Override
    public String name() {
        return "no answer after capture";
    }

    @Override
    public String victim() {
        return "stripe";
    }

    @Override
    public Set<String> away() {
        return Set.of();
    }

    /** Long enough for the lots to close and be paid. */
    @Override
    public Duration hold() {
        return Duration.ofSeconds(18);
    }

    @Override
    public void inject() throws IOException {
        hands.memory().processor();
        injected = true;
        call("POST", Map.of("path", "/v1/payment_intents", "drop_after", ANSWERS));
    }

    @Override
    public void heal() throws IOException {
        if (injected) {
            lost = ANSWERS - call("GET", Map.of());
            call("DELETE", Map.of());
            hands.memory().processorCalm();
            injected = false;
        }
    }

    @Override
    public String proof() {
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
