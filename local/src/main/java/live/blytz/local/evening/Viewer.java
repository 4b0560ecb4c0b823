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

/**
 * One person's WebSocket in a live room; keeps every sequenced frame, to be checked later. A line
 * that breaks is taken up again where it broke.
 */
final class Viewer implements WebSocket.Listener, AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final int TRIES = 60;

    private final Person person;
    private final Consumer<Frame> hear;
    private final StringBuilder text = new StringBuilder();
    private final List<Long> sequence = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Frame> snapshot = new CompletableFuture<>();
    private final AtomicLong frames = new AtomicLong();
    private final HttpClient http;
    private final URI room;
    private volatile @Nullable WebSocket socket;
    private volatile boolean leaving;

    private Viewer(HttpClient http, URI room, Person person, Consumer<Frame> hear) {
        this.http = http;
        this.room = room;
        this.person = person;
        this.hear = hear;
    }

    /** Comes in and waits for the snapshot. */
    static Viewer watch(
            HttpClient http, String rooms, UUID stream, Person person, Consumer<Frame> hear) {
        var room = URI.create(rooms + "/streams/" + stream + "?user_id=" + person.id());
        var viewer = new Viewer(http, room, person, hear);
        try {
            viewer.connect(room);
            viewer.snapshot.get(15, TimeUnit.SECONDS);
            return viewer;
        } catch (ExecutionException | TimeoutException refused) {
            throw new IllegalStateException(
                    "%s cannot come into %s".formatted(person.name(), room), refused);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        }
    }

    private void connect(URI uri)
            throws ExecutionException, TimeoutException, InterruptedException {
        socket =
                http.newWebSocketBuilder()
                        .connectTimeout(Duration.ofSeconds(10))
                        .header("Authorization", "Bearer " + person.token())
                        .buildAsync(uri, this)
                        .get(15, TimeUnit.SECONDS);
    }

    /** What is missed meanwhile is told after it; of one line this is heard once. */
    private synchronized void broken(WebSocket line) {
        if (socket != line) {
            return;
        }
        socket = null;
        if (!leaving && snapshot.isDone() && !snapshot.isCompletedExceptionally()) {
            Thread.ofVirtual().name("back-" + person.name()).start(this::tryAgain);
        }
    }

    private void tryAgain() {
        try {
            for (var tries = 0; tries < TRIES && !leaving; tries++) {
                Thread.sleep(AGAIN);
                text.setLength(0);
                try {
                    connect(URI.create(room + "&last_seq=" + lastSeq()));
                    if (isIn()) {
                        return;
                    }
                } catch (ExecutionException | TimeoutException stillAway) {
                    // and another try
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isIn() {
        var line = socket;
        return line != null && !line.isInputClosed();
    }

    private long lastSeq() {
        return sequence.isEmpty() ? snapshotSeq() : sequence.getLast();
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

    /** Who is away from the room is not heard in it. */
    private synchronized void send(Map<String, ?> frame) {
        var open = socket;
        if (open == null || open.isOutputClosed()) {
            return;
        }
        try {
            open.sendText(JSON.writeValueAsString(frame), true).get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException lost) {
            open.abort();
            broken(open);
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
        snapshot.completeExceptionally(new IOException("closed with " + code + " " + reason));
        broken(from);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        snapshot.completeExceptionally(error);
        broken(from);
    }

    @Override
    public void close() {
        leaving = true;
        var open = socket;
        if (open != null && !open.isOutputClosed()) {
            open.sendClose(WebSocket.NORMAL_CLOSURE, "good night").join();
        }
    }
}
