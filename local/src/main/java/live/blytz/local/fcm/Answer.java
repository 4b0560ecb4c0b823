package live.blytz.local.fcm;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import live.blytz.local.Json;
import tools.jackson.databind.JsonNode;

/**
 * @param retryAfter seconds, in a header
 */
record Answer(int status, JsonNode body, OptionalInt retryAfter) {

    static Answer of(int status, JsonNode body) {
        return new Answer(status, body, OptionalInt.empty());
    }

    void send(HttpExchange exchange) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "application/json; charset=UTF-8");
        retryAfter.ifPresent(seconds -> headers.set("Retry-After", Integer.toString(seconds)));
        var bytes = Json.write(body).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
