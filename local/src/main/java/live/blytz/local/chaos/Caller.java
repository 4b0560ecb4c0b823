package live.blytz.local.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import live.blytz.local.evening.Nap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** An honest client: what has an effect is asked for with the same key until it is answered. */
final class Caller implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE_OF_A_TRY = Duration.ofMillis(Try.HANG_MILLIS + 3000);
    private static final Duration PATIENCE = Duration.ofSeconds(75);

    private final Tally tally;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(3))
                    .build();

    Caller(Tally tally) {
        this.tally = tally;
    }

    HttpClient http() {
        return http;
    }

    /**
     * @param status 0 when nobody answered until patience ended: nothing is known
     */
    record Reply(int status, JsonNode body) {

        static final Reply NONE = new Reply(0, MissingNode.getInstance());

        boolean ok() {
            return status >= 200 && status < 300;
        }

        boolean known() {
            return status != 0;
        }

        String code() {
            return body.path("code").asString("");
        }

        String text(String field) {
            return body.path(field).asString("");
        }

        Reply must(String what) {
            if (!ok()) {
                throw new IllegalStateException(what + " was answered with " + status + " " + body);
            }
            return this;
        }
    }

    /** One try, at the first door. */
    Reply once(Wish wish, Supplier<@Nullable String> token) {
        var answer = send(wish, wish.doors().getFirst(), token.get());
        return new Reply(answer.status(), json(answer.body()));
    }

    /** As often as it takes. */
    Reply patiently(Wish wish, Supplier<@Nullable String> token) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        for (var tries = 0; ; tries++) {
            var door = wish.doors().get(tries % wish.doors().size());
            var answer = send(wish, door, token.get());
            if (!worthAnotherTry(answer)) {
                return new Reply(answer.status(), json(answer.body()));
            }
            if (System.nanoTime() > end) {
                return Reply.NONE;
            }
            Nap.millis(Math.min(1000, 150L * (tries + 1)));
        }
    }

    private Try send(Wish wish, Wish.Entry door, @Nullable String token) {
        var request =
                HttpRequest.newBuilder(URI.create(door.origin() + wish.path()))
                        .timeout(PATIENCE_OF_A_TRY)
                        .header("Accept", "application/json");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (wish.key() != null) {
            request.header("Idempotency-Key", wish.key());
        }
        if (wish.body() == null) {
            request.method(wish.method(), HttpRequest.BodyPublishers.noBody());
        } else {
            var body = JSON.writeValueAsString(wish.body());
            request.header("Content-Type", "application/json")
                    .method(wish.method(), HttpRequest.BodyPublishers.ofString(body));
        }
        var answer = send(wish, door.needs(), request.build());
        tally.note(answer);
        return answer;
    }

    private Try send(Wish wish, Set<String> needs, HttpRequest request) {
        var began = System.nanoTime();
        try {
            var reply = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Try(
                    wish.method(),
                    wish.path(),
                    needs,
                    began,
                    System.nanoTime(),
                    reply.statusCode(),
                    reply.headers().firstValue("Content-Type").orElse(""),
                    reply.headers().firstValue("Retry-After").isPresent(),
                    reply.body(),
                    null);
        } catch (IOException lost) {
            return new Try(
                    wish.method(),
                    wish.path(),
                    needs,
                    began,
                    System.nanoTime(),
                    0,
                    "",
                    false,
                    "",
                    request.uri().getAuthority() + " " + lost);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        }
    }

    /** No answer, away, too fast, still at work on the same key, or a token past its time. */
    private static boolean worthAnotherTry(Try answer) {
        return answer.failed()
                || answer.status() == 429
                || answer.status() == 401
                || (answer.status() == 409 && answer.body().contains("\"in_flight\""));
    }

    private static JsonNode json(String body) {
        return body.startsWith("{") || body.startsWith("[")
                ? JSON.readTree(body)
                : MissingNode.getInstance();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
