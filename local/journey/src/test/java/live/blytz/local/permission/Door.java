package live.blytz.local.permission;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import live.blytz.local.evening.Nap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The gateway, asked as plainly as can be: what comes back is shown as it came. */
public final class Door implements AutoCloseable {

    public static final JsonMapper JSON = JsonMapper.shared();

    private static final int AT_ONCE = 6;
    private static final int TRIES = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String origin;
    private final Semaphore few = new Semaphore(AT_ONCE);
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    public Door(String origin) {
        this.origin = origin;
    }

    /** A body to be sent as it is. */
    public record Raw(String text) {}

    public record Reply(int status, String type, String text) {

        public JsonNode body() {
            return text.startsWith("{") || text.startsWith("[")
                    ? JSON.readTree(text)
                    : MissingNode.getInstance();
        }

        /** The one form that the house has for a refusal. */
        public boolean isProblem() {
            return type.startsWith("application/problem+json")
                    && body().path("status").asInt() == status
                    && body().path("code").isString();
        }

        boolean isNoAnswer() {
            return status == 429
                    || status == 503
                    || status == 504
                    || (status == 409 && text.contains("\"in_flight\""));
        }

        public String text(String field) {
            var value = body().path(field);
            if (!value.isString()) {
                throw new IllegalStateException("no " + field + " in " + this);
            }
            return value.asString();
        }

        public Reply must(String what) {
            if (status >= 300) {
                throw new IllegalStateException(what + " was answered with " + this);
            }
            return this;
        }
    }

    /** Too fast, or away, is no answer about permissions: then it is asked again. */
    public Reply ask(String method, String path, @Nullable String token, @Nullable Object body) {
        var key = UUID.randomUUID().toString();
        for (var tries = 0; ; tries++) {
            var reply = once(method, path, token, body, key);
            if (!reply.isNoAnswer() || tries == TRIES) {
                return reply;
            }
            Nap.millis(250 + 50L * tries);
        }
    }

    /** "Too fast" is an answer too. */
    public Reply askOnce(
            String method, String path, @Nullable String token, @Nullable Object body) {
        return once(method, path, token, body, UUID.randomUUID().toString());
    }

    private Reply once(
            String method, String path, @Nullable String token, @Nullable Object body, String key) {
        var uri = path.startsWith("http") ? path : origin + path;
        var request = HttpRequest.newBuilder(URI.create(uri)).timeout(PATIENCE);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (method.equals("PUT") || method.equals("PATCH")) {
            request.header("If-Match", "*");
        }
        if (method.equals("POST")) {
            request.header("Idempotency-Key", key);
        }
        request.method(
                method,
                body == null
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofString(
                                body instanceof Raw(var text)
                                        ? text
                                        : JSON.writeValueAsString(body)));
        few.acquireUninterruptibly();
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            var type = response.headers().firstValue("Content-Type").orElse("");
            try (var answer = response.body()) {
                return new Reply(response.statusCode(), type, read(type, answer));
            }
        } catch (IOException lost) {
            throw new IllegalStateException(method + " " + path + " got no answer", lost);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        } finally {
            few.release();
        }
    }

    /** A live feed does not end: that it began is all there is to see. */
    private static String read(String type, InputStream answer) throws IOException {
        return type.startsWith("text/event-stream")
                ? ""
                : new String(answer.readAllBytes(), StandardCharsets.UTF_8);
    }

    public void put(URI uri, String type, byte[] bytes) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(uri)
                        .header("Content-Type", type)
                        .PUT(BodyPublishers.ofByteArray(bytes))
                        .build();
        var status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status >= 300) {
            throw new IllegalStateException("the storage answered " + status);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
