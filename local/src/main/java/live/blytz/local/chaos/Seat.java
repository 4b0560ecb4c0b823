package live.blytz.local.chaos;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import live.blytz.local.evening.Nap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A viewer who comes back: after whatever cut the line, at the next instance, with the number of
 * the last frame that was seen.
 */
final class Seat {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** A line over which nothing came for so long, not even an answer to a ping, is dead. */
    private static final Duration DEAD = Duration.ofSeconds(7);

    private static final Duration PING = Duration.ofSeconds(2);

    private final HttpClient http;
    private final Ways ways;
    private final UUID stream;
    private final Citizen person;
    private final Talk talk;
    private final Diary diary = new Diary();
    private final AtomicInteger comings = new AtomicInteger();
    private int door;

    /**
     * @param door the room's instance that is tried first
     */
    Seat(HttpClient http, Ways ways, UUID stream, Citizen person, int door, Talk talk) {
        this.http = http;
        this.ways = ways;
        this.stream = stream;
        this.person = person;
        this.door = door;
        this.talk = talk;
    }

    Citizen person() {
        return person;
    }

    Diary.Page diary() {
        return diary.read();
    }

    long last() {
        return diary.last();
    }

    int comings() {
        return comings.get();
    }

    /** One stay in the room: until the line is cut. */
    void step() {
        var rooms = ways.liveRooms();
        var origin = rooms.get(Math.floorMod(door++, rooms.size()));
        var visit = new Visit(origin);
        try {
            visit.enter();
            comings.incrementAndGet();
            visit.stay();
        } catch (ExecutionException | TimeoutException refused) {
            Nap.millis(300);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        } finally {
            visit.leave();
        }
    }

    private final class Visit implements WebSocket.Listener {

        private final String origin;
        private final StringBuilder text = new StringBuilder();
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();
        private boolean gone;
        private volatile long heardNanos = System.nanoTime();
        private @Nullable WebSocket socket;

        Visit(String origin) {
            this.origin = origin;
        }

        void enter() throws ExecutionException, TimeoutException, InterruptedException {
            var last = diary.last();
            var uri =
                    URI.create(
                            origin
                                    + "/streams/"
                                    + stream
                                    + "?user_id="
                                    + person.id()
                                    + (last < 0 ? "" : "&last_seq=" + last));
            socket =
                    http.newWebSocketBuilder()
                            .connectTimeout(Duration.ofSeconds(3))
                            .header("Authorization", "Bearer " + person.token())
                            .buildAsync(uri, this)
                            .get(5, TimeUnit.SECONDS);
        }

        void stay() throws InterruptedException, ExecutionException, TimeoutException {
            var pinged = System.nanoTime();
            while (!closed.isDone()) {
                Nap.millis(100);
                var now = System.nanoTime();
                if (now - heardNanos > DEAD.toNanos()) {
                    return;
                }
                if (now - pinged > PING.toNanos()) {
                    send(Map.of("event", "ping", "data", Map.of()));
                    pinged = now;
                }
                var words = talk.next();
                if (words != null) {
                    send(words);
                }
            }
        }

        private void send(Map<String, ?> frame)
                throws InterruptedException, ExecutionException, TimeoutException {
            var open = socket;
            if (open != null && !open.isOutputClosed()) {
                open.sendText(JSON.writeValueAsString(frame), true).get(5, TimeUnit.SECONDS);
            }
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean end) {
            text.append(part);
            if (end) {
                heardNanos = System.nanoTime();
                var frame = JSON.readTree(text.toString());
                text.setLength(0);
                hear(frame);
            }
            from.request(1);
            return null;
        }

        /** In the diary before the next coming asks for what is missing, or nowhere. */
        private synchronized void hear(JsonNode frame) {
            if (!gone) {
                take(frame);
            }
        }

        private void take(JsonNode frame) {
            var data = frame.path("data");
            var seq = frame.path("seq").asLong(-1);
            switch (frame.path("event").asString()) {
                case "snapshot" -> diary.snapshot(data.path("seq").asLong());
                case "comment_accepted", "error" -> talk.answered(frame);
                default -> {
                    if (seq >= 0) {
                        diary.frame(seq, origin);
                    }
                }
            }
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(code);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            closed.complete(1006);
        }

        /** Nothing that still comes over this line counts. */
        void leave() {
            endHearing();
            var open = socket;
            if (open != null) {
                open.abort();
            }
        }

        private synchronized void endHearing() {
            gone = true;
        }
    }
}
