package live.blytz.local.stripe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import live.blytz.local.Json;

/** GET shows the knobs of {@link Faults}, POST turns some, DELETE turns all back. */
final class FaultDoor implements HttpHandler {

    private final Faults faults;

    FaultDoor(Faults faults) {
        this.faults = faults;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            switch (exchange.getRequestMethod()) {
                case "POST" -> faults.set(Json.read(sent));
                case "DELETE" -> faults.clear();
                default -> {
                    // a look changes nothing
                }
            }
            var body = Json.write(faults.shown()).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
