package live.blytz.local.alerts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Somebody at the gateway who takes every answer as it comes: no second try, little patience. */
final class Visitor {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http;
    private final String origin;
    private final @Nullable String token;

    private Visitor(HttpClient http, String origin, @Nullable String token) {
        this.http = http;
        this.origin = origin;
        this.token = token;
    }

    record Answer(int status, JsonNode body) {

        String text(String field) {
            if (!body.path(field).isString()) {
                throw new IllegalStateException("no " + field + " in " + status + " " + body);
            }
            return body.path(field).asString();
        }
    }

    static Visitor at(HttpClient http, String origin) {
        return new Visitor(http, origin, null);
    }

    /** A new account of this role, logged in. */
    Visitor join(String role) {
        var email = role + "." + UUID.randomUUID() + "@alerts.blytz.test";
        var password = "alerts-" + UUID.randomUUID();
        must(
                "/api/v1/auth/register",
                Map.of(
                        "email", email,
                        "password", password,
                        "first_name", "Ana",
                        "last_name", "Alarm",
                        "role", role));
        var login = must("/api/v1/auth/login", Map.of("email", email, "password", password));
        return new Visitor(http, origin, login.text("access_token"));
    }

    /** The same person at another door. */
    Visitor at(String door) {
        return new Visitor(http, door, token);
    }

    String token() {
        return token == null ? "" : token;
    }

    Answer must(String path, Map<String, ?> body) {
        var answer = post(path, body);
        if (answer.status >= 300) {
            throw new IllegalStateException(path + ": " + answer);
        }
        return answer;
    }

    Answer post(String path, Map<String, ?> body) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build());
    }

    Answer get(String path) {
        return send(request(path).build());
    }

    private HttpRequest.Builder request(String path) {
        var request =
                HttpRequest.newBuilder(URI.create(origin + path)).timeout(Duration.ofSeconds(20));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    /** No answer is an answer with status 0. */
    private Answer send(HttpRequest request) {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            var body = answer.body();
            return new Answer(
                    answer.statusCode(),
                    body.startsWith("{") ? JSON.readTree(body) : MissingNode.getInstance());
        } catch (IOException lost) {
            return new Answer(0, MissingNode.getInstance());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return new Answer(0, MissingNode.getInstance());
        }
    }
}
