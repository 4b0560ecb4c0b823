package live.blytz.local.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import live.blytz.local.evening.Nap;
import live.blytz.local.evening.Stage;
import live.blytz.local.permission.Door;
import live.blytz.local.permission.Someone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Too much, too large, too slow: whoever does it is stopped, and nobody else notices. */
class FloodingTheDoorIT {

    private static final int PER_SECOND = 200;
    private static final Duration SOON = Duration.ofSeconds(15);

    private static String origin;
    private static int port;
    private static Door door;
    private static Someone buyer;
    private static String show;
    private static HttpClient http;

    @BeforeAll
    static void enter() throws Exception {
        origin = Stage.raise().suite().addresses().gateway();
        port = URI.create(origin).getPort();
        door = new Door(origin);
        http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        buyer = Someone.join(door, "Loud", "Buyer", "buyer");
        var seller = Someone.join(door, "Calm", "Seller", "seller");
        show =
                seller.must(
                                "/api/v1/streams",
                                Map.of(
                                        "title",
                                        "A show under attack",
                                        "scheduled_start",
                                        Instant.now().plusSeconds(20_000).toString()))
                        .text("id");
        seller.must("/api/v1/streams/" + show + "/start", null);
        Nap.until(
                "the room",
                Duration.ofSeconds(120),
                () ->
                        Optional.of(seller.get("/api/v1/streams/" + show + "/state"))
                                .filter(reply -> reply.status() == 200));
    }

    @AfterAll
    static void leave() {
        http.shutdownNow();
        door.close();
    }

    @Test
    void isCountedWhateverTheCallerCallsThemselvesAndThePath() throws Exception {
        var paths =
                List.of(
                        "/api/v1/addresses",
                        "/api/v2/addresses",
                        "/api/v1/addresses?x=",
                        "/api/v1/addresses/" + UUID.randomUUID(),
                        "/api/v1/nowhere/");
        var calls = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 5 * PER_SECOND; i++) {
            var number = i;
            calls.add(() -> disguised(paths.get(number % paths.size()), number));
        }
        var began = System.nanoTime();
        var passed = 0;
        var refused = 0;
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (var call : threads.invokeAll(calls)) {
                if (call.get() == 429) {
                    refused++;
                } else {
                    passed++;
                }
            }
        }
        var seconds = (System.nanoTime() - began) / 1e9;

        assertThat((double) passed).isLessThanOrEqualTo(PER_SECOND * (seconds + 1) + 5);
        assertThat(passed + refused).isEqualTo(5 * PER_SECOND);
    }

    @Test
    void getsAProblemForABodyThatIsTooLargeOrTooDeep() {
        var large = new Door.Raw("{\"text\":\"" + "x".repeat(3 << 20) + "\"}");
        var deep = new Door.Raw("{\"text\":".repeat(5000) + "1" + "}".repeat(5000));
        for (var path : List.of("/api/v1/addresses", "/api/v1/streams/" + show + "/comments")) {
            var refused = door.ask("POST", path, buyer.token(), large);
            assertThat(refused.status()).as(path).isEqualTo(413);
            assertThat(refused.isProblem()).isTrue();
            assertThat(door.ask("POST", path, buyer.token(), deep).status()).isIn(400, 413);
        }
    }

    @Test
    void getsNoFurtherWithHugeHeadersAndPaths() throws Exception {
        for (var request :
                List.of(
                        "GET /api/v1/products HTTP/1.1\r\nHost: x\r\nX-Big: "
                                + "x".repeat(200_000)
                                + "\r\n\r\n",
                        "GET /api/v1/products?"
                                + "x".repeat(200_000)
                                + " HTTP/1.1\r\nHost: x\r\n\r\n",
                        "GET /api/v1/products HTTP/1.1\r\nHost: x\r\n"
                                + "X-Many: y\r\n".repeat(20_000)
                                + "\r\n")) {
            try (var wire = new Wire(port)) {
                wire.say(request);
                assertThat(wire.hear(SOON)).containsPattern("^(HTTP/1.1 4\\d\\d |$)");
            } catch (java.net.SocketException cutOff) {
                assertThat(cutOff).hasMessageMatching(".*(reset|Broken pipe|closed).*");
            }
        }
    }

    /** What one server reads as one request must not be two for the next. */
    @Test
    void smugglesNoRequestPastTheGateway() throws Exception {
        for (var lengths :
                List.of(
                        "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n",
                        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n",
                        "Content-Length: 4\r\nContent-Length: 40\r\n",
                        "Transfer-Encoding : chunked\r\n",
                        "Content-Length: +4\r\n")) {
            try (var wire = new Wire(port)) {
                wire.say(
                        "POST /api/v1/auth/login HTTP/1.1\r\n"
                                + "Host: localhost\r\n"
                                + "Content-Type: application/json\r\n"
                                + lengths
                                + "\r\n"
                                + "0\r\n\r\n"
                                + "GET /api/v1/ledger HTTP/1.1\r\n"
                                + "Host: localhost\r\n"
                                + "X: ");
                var heard = wire.hear(Duration.ofSeconds(3));
                assertThat(heard).as(lengths).doesNotContain("HTTP/1.1 200", "HTTP/1.1 5");
            }
        }
    }

    /** Connections that never finish their request cost a little memory, and no thread. */
    @Test
    void holdsUpNobodyByBeingSlow() throws Exception {
        var slow = new ArrayList<Wire>();
        try {
            for (var i = 0; i < 300; i++) {
                slow.add(
                        new Wire(port)
                                .say("POST /api/v1/auth/login HTTP/1.1\r\nHost: localhost\r\n"));
            }
            for (var wire : slow.subList(0, 150)) {
                wire.say("Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"em");
            }
            for (var round = 0; round < 3; round++) {
                assertThat(door.ask("GET", "/api/v1/products", null, null).status()).isEqualTo(200);
                assertThat(buyer.get("/api/v1/users/me").status()).isEqualTo(200);
            }
        } finally {
            for (var wire : slow) {
                wire.close();
            }
        }
    }

    @Test
    void isHungUpOnWhenTheLiveSocketIsNeverAskedFor() throws Exception {
        var room = URI.create(Stage.raise().suite().addresses().liveRoom()).getPort();
        try (var wire = new Wire(room)) {
            wire.say("GET /streams/" + show + " HTTP/1.1\r\nHost: localhost\r\n");
            assertThat(wire.endsWithin(Duration.ofSeconds(20))).isTrue();
        }
    }

    @Test
    void losesItsOwnSocketAndNobodyElses() throws Exception {
        var quiet = new Ears();
        var bystander = socket(Someone.join(door, "Quiet", "Viewer", "buyer").token(), quiet);
        for (var flood : List.of(tooMany(), tooLarge())) {
            var ears = new Ears();
            flood.accept(socket(room(), buyer.token(), ears));
            assertThat(ears.closed.get(20, TimeUnit.SECONDS)).isIn(1002, 1006, 1008, 1009);

            // the gateway may hang up before it has heard why the room does
            var earsOutside = new Ears();
            flood.accept(socket(buyer.token(), earsOutside));
            assertThat(earsOutside.closed.get(20, TimeUnit.SECONDS))
                    .isIn(1002, 1005, 1006, 1008, 1009);
        }
        bystander.sendText("{\"event\":\"ping\",\"data\":{}}", true).get(5, TimeUnit.SECONDS);
        assertThat(quiet.pong.get(10, TimeUnit.SECONDS)).contains("pong");
        assertThat(quiet.closed).isNotDone();
        bystander.abort();
    }

    @Test
    void losesTheSocketTheMomentItsLoginEnds() throws Exception {
        var viewer = Someone.join(door, "Gone", "Viewer", "buyer");
        var ears = new Ears();
        var socket = socket(viewer.token(), ears);
        socket.sendText("{\"event\":\"ping\",\"data\":{}}", true).get(5, TimeUnit.SECONDS);
        ears.pong.get(10, TimeUnit.SECONDS);

        viewer.must("/api/v1/auth/logout", null);

        assertThat(ears.closed.get(60, TimeUnit.SECONDS)).isEqualTo(4401);
    }

    private static int disguised(String path, int number) throws Exception {
        var request =
                HttpRequest.newBuilder(
                                URI.create(origin + path + (path.endsWith("=") ? number : "")))
                        .timeout(Duration.ofSeconds(20))
                        .header("Authorization", "Bearer " + buyer.token())
                        .header("X-Forwarded-For", "203.0.113." + number % 250)
                        .header("Forwarded", "for=198.51.100." + number % 250)
                        .header("X-Real-IP", "192.0.2." + number % 250)
                        .header("X-User-Id", UUID.randomUUID().toString())
                        .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private interface Flood {
        void accept(WebSocket socket) throws Exception;
    }

    private static Flood tooMany() {
        return socket -> {
            try {
                for (var i = 0; i < 2000; i++) {
                    socket.sendText(
                                    "{\"event\":\"reaction\",\"data\":{\"reaction\":\"heart\"}}",
                                    true)
                            .get(5, TimeUnit.SECONDS);
                }
            } catch (java.util.concurrent.ExecutionException hungUp) {
                assertThat(hungUp).hasCauseInstanceOf(java.io.IOException.class);
            }
        };
    }

    private static Flood tooLarge() {
        return socket -> {
            try {
                socket.sendBinary(ByteBuffer.wrap(new byte[16 << 20]), true)
                        .get(20, TimeUnit.SECONDS);
            } catch (java.util.concurrent.ExecutionException hungUp) {
                assertThat(hungUp).hasCauseInstanceOf(java.io.IOException.class);
            }
        };
    }

    private static String room() throws Exception {
        return Stage.raise().suite().addresses().liveRoom();
    }

    private static WebSocket socket(String token, Ears ears) throws Exception {
        return socket(origin.replace("http", "ws"), token, ears);
    }

    private static WebSocket socket(String at, String token, Ears ears) throws Exception {
        return http.newWebSocketBuilder()
                .header("Authorization", "Bearer " + token)
                .buildAsync(URI.create(at + "/streams/" + show), ears)
                .get(20, TimeUnit.SECONDS);
    }

    private static final class Ears implements WebSocket.Listener {
        final CompletableFuture<Integer> closed = new CompletableFuture<>();
        final CompletableFuture<String> pong = new CompletableFuture<>();
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                if (text.indexOf("\"pong\"") >= 0) {
                    pong.complete(text.toString());
                }
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            closed.complete(status);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            closed.complete(1006);
        }
    }
}
