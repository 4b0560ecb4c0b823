package live.blytz.local.evening;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One person's WebSocket in a live room; keeps every sequenced frame, to be checked later. */
final class Viewer implements WebSocket.Listener, AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Person person;
    private final Consumer<Frame> hear;
    private final StringBuilder text = new StringBuilder();
    private final List<Long> sequence = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Frame> snapshot = new CompletableFuture<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final AtomicLong frames = new AtomicLong();
    private @Nullable WebSocket socket;

    private Viewer(Person person, Consumer<Frame> hear) {
        this.person = person;
        this.hear = hear;
    }

    /** Comes in and waits for the snapshot. */
    static Viewer watch(
            HttpClient http, String rooms, UUID stream, Person person, Consumer<Frame> hear) {
        var viewer = new Viewer(person, hear);
        var uri = URI.create(rooms + "/streams/" + stream + "?user_id=" + person.id());
        try {
            viewer.socket =
                    http.newWebSocketBuilder()
                            .connectTimeout(Duration.ofSeconds(10))
                            .header("Authorization", "Bearer " + person.token())
                            .buildAsync(uri, viewer)
                            .get(15, TimeUnit.SECONDS);
            viewer.snapshot.get(15, TimeUnit.SECONDS);
            return viewer;
        } catch (ExecutionException | TimeoutException refused) {
            throw new IllegalStateException(
                    "%s cannot come into %s".formatted(person.name(), uri), refused);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        }
    }

    Person person() {
        return person;
    }

    /** Where the room stood when the viewer came in. */
    long snapshotSeq() {
        return snapshot.join().data().path("seq").asLong();
    }

    List<Long> sequence() {
        return List.copyOf(sequence);
    }

    long frames() {
        return frames.get();
    }

    void comment(String words) {
        send(
                Map.of(
                        "event",
                        "new_comment",
                        "data",
                        Map.of("text", words, "client_id", UUID.randomUUID().toString())));
    }

    void react(String reaction) {
        send(Map.of("event", "reaction", "data", Map.of("reaction", reaction)));
    }

    private synchronized void send(Map<String, ?> frame) {
        var open = socket;
        if (open == null || open.isOutputClosed()) {
            return;
        }
        try {
            open.sendText(JSON.writeValueAsString(frame), true).get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException lost) {
            throw new IllegalStateException(person.name() + " lost the room", lost);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            var nanos = System.nanoTime();
            var frame = JSON.readTree(text.toString());
            text.setLength(0);
            take(
                    new Frame(
                            frame.path("event").asString(),
                            frame.path("data"),
                            frame.path("seq").asLong(-1),
                            nanos));
        }
        from.request(1);
        return null;
    }

    private void take(Frame frame) {
        frames.incrementAndGet();
        if (frame.event().equals("snapshot")) {
            snapshot.complete(frame);
        } else if (frame.seq() >= 0) {
            sequence.add(frame.seq());
        }
        hear.accept(frame);
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        snapshot.completeExceptionally(new IOException("closed with " + code + " " + reason));
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.complete(1006);
        snapshot.completeExceptionally(error);
    }

    @Override
    public void close() {
        var open = socket;
        if (open != null && !open.isOutputClosed()) {
            open.sendClose(WebSocket.NORMAL_CLOSURE, "good night").join();
        }
    }
}
