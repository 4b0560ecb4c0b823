package live.blytz.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import live.blytz.chat.room.Words;
import live.blytz.platform.test.TestTokens;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A viewer's program: a real WebSocket, and all that came over it. */
public final class Client implements WebSocket.Listener, AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final List<JsonNode> frames = new ArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private volatile Instant closedAt = Instant.MAX;
    private @Nullable WebSocket socket;

    /** With the token in the header, as most do. */
    public static Client in(Instances.Instance where, UUID stream, UUID user, String... roles) {
        return open(where, "/streams/" + stream + "?user_id=" + user, bearer(user, roles));
    }

    public static Client back(Instances.Instance where, UUID stream, UUID user, long lastSeq) {
        return open(
                where,
                "/streams/%s?user_id=%s&last_seq=%d".formatted(stream, user, lastSeq),
                bearer(user));
    }

    public static UnaryOperator<WebSocket.Builder> bearer(UUID user, String... roles) {
        return builder -> builder.header("Authorization", TestTokens.bearer(user, roles));
    }

    public static Client open(
            Instances.Instance where, String path, UnaryOperator<WebSocket.Builder> change) {
        var client = new Client();
        client.socket =
                change.apply(HTTP.newWebSocketBuilder())
                        .buildAsync(URI.create(where.sockets() + path), client)
                        .join();
        return client;
    }

    public Client say(String event, String data) {
        return sayRaw("{\"event\":\"%s\",\"data\":%s}".formatted(event, data));
    }

    public Client sayRaw(String text) {
        socket().sendText(text, true).join();
        return this;
    }

    public WebSocket socket() {
        if (socket == null) {
            throw new IllegalStateException("not open");
        }
        return socket;
    }

    /** The first such frame, waiting for it if need be. */
    public JsonNode await(String event, Predicate<JsonNode> such) {
        return awaitAll(event, such, 1).getFirst();
    }

    public JsonNode await(String event) {
        return await(event, _ -> true);
    }

    public List<JsonNode> awaitAll(String event, Predicate<JsonNode> such, int count) {
        var giveUpAt = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            var found = all(event).stream().filter(such).toList();
            if (found.size() >= count) {
                return found;
            }
            assertThat(System.nanoTime() - giveUpAt)
                    .as("%d of %d %s in %s", found.size(), count, event, frames)
                    .isNegative();
            Patience.sleep(Duration.ofMillis(5));
        }
    }

    public synchronized List<JsonNode> all(String event) {
        return frames.stream()
                .filter(frame -> frame.path("event").asString().equals(event))
                .toList();
    }

    public synchronized List<Long> numbers() {
        return frames.stream()
                .filter(frame -> frame.has("seq") && !isSnapshot(frame))
                .map(frame -> frame.path("seq").asLong())
                .toList();
    }

    public int closeCode() {
        try {
            return closed.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException open) {
            throw new AssertionError("the socket was not closed", open);
        }
    }

    public Instant closedAt() {
        return closedAt;
    }

    public boolean isOpen() {
        return !closed.isDone();
    }

    @Override
    public synchronized @Nullable CompletionStage<?> onText(
            WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            frames.add(Words.JSON.readTree(part.toString()));
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closedAt = Instant.now();
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.completeExceptionally(error);
    }

    @Override
    public void close() {
        socket().abort();
    }

    private static boolean isSnapshot(JsonNode frame) {
        return frame.path("event").asString().equals("snapshot");
    }
}
