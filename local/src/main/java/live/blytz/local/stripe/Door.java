package live.blytz.local.stripe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import live.blytz.local.Json;
import org.jspecify.annotations.Nullable;

/** HTTP in, HTTP out: the key check, the headers, and answers that get lost. */
final class Door implements HttpHandler {

    private final Account account;
    private final Faults faults;
    private final @Nullable String apiKey;
    private final String bank;

    Door(Account account, Faults faults, @Nullable String apiKey, String bank) {
        this.account = account;
        this.faults = faults;
        this.apiKey = apiKey;
        this.bank = bank;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = Request.of(exchange, bank);
            var answer = answered(request);
            faults.pause(Faults.Knob.STALL_MS, request);
            if (!faults.takes(Faults.Knob.DROP_AFTER, request)) {
                send(exchange, request, answer);
            }
        }
    }

    private Answer answered(Request request) {
        if (!knows(request.authorization())) {
            return StripeError.unauthorized().answer();
        }
        try {
            return account.perform(request);
        } catch (RuntimeException ours) {
            ours.printStackTrace();
            return StripeError.outage().answer();
        }
    }

    private boolean knows(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith("Bearer ")) {
            return false;
        }
        var key = authorization.substring("Bearer ".length());
        return apiKey == null ? key.startsWith("sk_test_") : key.equals(apiKey);
    }

    private static void send(HttpExchange exchange, Request request, Answer answer)
            throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "application/json");
        headers.set("Request-Id", request.id());
        headers.set("Stripe-Version", request.version());
        if (request.idempotencyKey() != null) {
            headers.set("Idempotency-Key", request.idempotencyKey());
        }
        if (answer.replayed()) {
            headers.set("Idempotent-Replayed", "true");
        }
        var body = Json.write(answer.body()).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
    }
}
