package live.blytz.local.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** 200 viewers lose their connection at the same moment and all come back at once, three times. */
final class Storm extends Fault {

    private static final int VIEWERS = 200;
    private static final int TIMES = 3;
    private static final int PATIENCE_SECONDS = 15;

    private final Doors doors;
    private final String password;
    private final List<String> objections = new ArrayList<>();
    private int welcomed;

    Storm(Doors doors, String password) {
        super("reconnect storm", "chat-service, both", NOBODY, Duration.ofSeconds(1));
        this.doors = doors;
        this.password = password;
    }

    @Override
    void inject() throws IOException {
        var http = HttpClient.newHttpClient();
        try {
            var gate = new Gate(doors.gateway(), http, password);
            var tokens = gate.tokens();
            var stream = gate.liveStream();
            for (var time = 0; time < TIMES; time++) {
                comeAndGo(http, "/streams/" + stream, tokens);
            }
        } finally {
            http.shutdownNow();
        }
    }

    private void comeAndGo(HttpClient http, String path, List<String> tokens) {
        var guests = new ArrayList<Guest>();
        for (var i = 0; i < VIEWERS; i++) {
            var room = doors.liveRooms().get(i % doors.liveRooms().size());
            guests.add(Guest.come(http, room + path, tokens.get(i % tokens.size())));
        }
        var deadline = System.nanoTime() + Duration.ofSeconds(PATIENCE_SECONDS).toNanos();
        var in = guests.stream().filter(guest -> guest.isInBy(deadline)).count();
        welcomed += (int) in;
        if (in < VIEWERS) {
            objections.add(
                    "%d of %d did not get into the room within %d s"
                            .formatted(VIEWERS - in, VIEWERS, PATIENCE_SECONDS));
        }
        guests.forEach(Guest::vanish);
    }

    @Override
    void heal() {
        // they are gone
    }

    @Override
    String proof() {
        return welcomed == 0 ? "" : "%d × %d came, %d welcomed".formatted(TIMES, VIEWERS, welcomed);
    }

    @Override
    List<String> objections() {
        return List.copyOf(objections);
    }

    private static final class Guest implements WebSocket.Listener {

        private final CompletableFuture<Boolean> in = new CompletableFuture<>();
        private @Nullable CompletableFuture<WebSocket> socket;

        static Guest come(HttpClient http, String room, String token) {
            var guest = new Guest();
            guest.socket =
                    http.newWebSocketBuilder()
                            .header("Authorization", "Bearer " + token)
                            .buildAsync(URI.create(room), guest);
            guest.socket.exceptionally(
                    refused -> {
                        guest.in.complete(false);
                        return null;
                    });
            return guest;
        }

        boolean isInBy(long deadline) {
            try {
                return in.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (Exception late) {
                return false;
            }
        }

        /** As a phone in a tunnel: without a word. */
        void vanish() {
            var opening = socket;
            if (opening != null && opening.isDone() && !opening.isCompletedExceptionally()) {
                opening.join().abort();
            }
        }

        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket from, CharSequence part, boolean last) {
            in.complete(true);
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            in.complete(false);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            in.complete(false);
        }
    }
}
