package live.blytz.local.evening;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The public REST API, as any app uses it: through the gateway, with deadlines and retries. */
final class Api implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int TRIES = 5;

    private final String origin;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    Api(String origin) {
        this.origin = origin;
    }

    String origin() {
        return origin;
    }

    HttpClient http() {
        return http;
    }

    record Reply(int status, JsonNode body) {

        boolean ok() {
            return status < 300;
        }

        /** The value there, or the whole answer in the complaint. */
        String text(String field) {
            var value = body.path(field);
            if (value.isMissingNode() || value.isNull()) {
                throw new IllegalStateException("no " + field + " in " + status + " " + body);
            }
            return value.asString();
        }
    }

    /** Fails with what was answered when it is not a success. */
    Reply must(Reply reply, String what) {
        if (!reply.ok()) {
            throw new IllegalStateException(
                    "%s was answered with %d: %s".formatted(what, reply.status(), reply.body()));
        }
        return reply;
    }

    Reply get(@Nullable String token, String path) {
        return send("GET", token, path, null, null);
    }

    /** Whatever happens on the way, it has one effect: the same key goes with every try. */
    Reply post(@Nullable String token, String path, Map<String, ?> body) {
        return send("POST", token, path, body, UUID.randomUUID().toString());
    }

    Reply post(@Nullable String token, String path, Object body, String key) {
        return send("POST", token, path, body, key);
    }

    /** To the address that was announced for it; nobody else's token goes there. */
    int put(URI where, String contentType, byte[] bytes) {
        var request =
                HttpRequest.newBuilder(where)
                        .timeout(PATIENCE)
                        .header("Content-Type", contentType)
                        .PUT(HttpRequest.BodyPublishers.ofByteArray(bytes))
                        .build();
        return tryHard(request).status();
    }

    private Reply send(
            String method,
            @Nullable String token,
            String path,
            @Nullable Object body,
            @Nullable String key) {
        var request =
                HttpRequest.newBuilder(URI.create(origin + path))
                        .timeout(PATIENCE)
                        .header("Accept", "application/json");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(
                            method,
                            HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        }
        return tryHard(request.build());
    }

    private Reply tryHard(HttpRequest request) {
        for (var tries = 1; ; tries++) {
            try {
                var reply = http.send(request, HttpResponse.BodyHandlers.ofString());
                if (tries == TRIES || !worthAnotherTry(reply)) {
                    return new Reply(reply.statusCode(), json(reply.body()));
                }
            } catch (IOException lost) {
                if (tries == TRIES) {
                    throw new IllegalStateException(
                            request.method() + " " + request.uri() + " got no answer", lost);
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", stopping);
            }
            Nap.millis(200L * tries);
        }
    }

    /** Away, too fast, or still at work on the same key. */
    private static boolean worthAnotherTry(HttpResponse<String> reply) {
        return reply.statusCode() == 503
                || reply.statusCode() == 429
                || (reply.statusCode() == 409 && reply.body().contains("\"in_flight\""));
    }

    private static JsonNode json(String body) {
        return body.startsWith("{") || body.startsWith("[")
                ? JSON.readTree(body)
                : MissingNode.getInstance();
    }

    /** Whatever still is under way ends: a live socket would keep an orderly close waiting. */
    @Override
    public void close() {
        http.shutdownNow();
    }
}
