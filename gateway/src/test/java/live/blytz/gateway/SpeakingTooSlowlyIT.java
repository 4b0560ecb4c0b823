package live.blytz.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
        properties = {
            "GATEWAY_HEAD_WITHIN=3s",
            "GATEWAY_BODY_WITHIN=2s",
            "GATEWAY_BODIES=8KB",
            "GATEWAY_BODIES_PER_IP=3KB"
        })
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class SpeakingTooSlowlyIT extends AtTheDoor {

    private static final String ASKING =
            "GET /api/v1/products HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: %s\r\n\r\n";
    private static final String HALF =
            "POST /api/v1/auth/register HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: %s\r\n"
                    + "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{";
    private static final String UPGRADING =
            "GET /inbox HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: %s\r\n"
                    + "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                    + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";

    @Autowired private MeterRegistry meters;

    @Test
    void endsTheConnectionThatNeverFinishesItsHead() throws Exception {
        try (var client = new Socket("127.0.0.1", port)) {
            say(client, "GET /api/v1/products HTTP/1.1\r\nX-Busy: ");

            tricklesUntilItIsClosed(client);
        }
    }

    @Test
    void endsTheConnectionThatTricklesAfterAnAnswer() throws Exception {
        try (var client = new Socket("127.0.0.1", port)) {
            say(client, ASKING.formatted(newAddress()));
            assertThat(hear(client)).startsWith("HTTP/1.1 200");
            say(client, "GET /api/v1/products HTTP/1.1\r\nX-Busy: ");

            tricklesUntilItIsClosed(client);
        }
    }

    @Test
    void getsAProblemForABodyThatDoesNotEnd() throws Exception {
        try (var client = new Socket("127.0.0.1", port)) {
            say(client, HALF.formatted(newAddress()));

            assertThat(hear(client))
                    .startsWith("HTTP/1.1 408")
                    .contains("application/problem+json");
        }
    }

    @Test
    void isNoReasonToGiveUpOnTheServiceBehind() throws Exception {
        var open = new ArrayList<Socket>();
        for (var i = 0; i < 20; i++) {
            var client = new Socket("127.0.0.1", port);
            say(client, HALF.formatted(newAddress()));
            open.add(client);
        }
        for (var client : open) {
            assertThat(hear(client)).startsWith("HTTP/1.1 408");
            client.close();
        }

        client().post().uri("/api/v1/auth/register").exchange().expectStatus().isOk();
    }

    @Test
    void fillsNoMemoryWithBodiesOfOneAddress() throws Exception {
        var address = newAddress();
        var open = List.of(half(address, 900), half(address, 900), half(address, 900));
        awaitHeld(2_700);
        try (var oneMore = half(address, 900)) {
            assertThat(hear(oneMore)).startsWith("HTTP/1.1 429");
        }
        client().post()
                .uri("/api/v1/auth/register")
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isOk();
        endAll(open);
    }

    @Test
    void fillsNoMemoryWithBodiesOfMany() throws Exception {
        var open = new ArrayList<Socket>();
        for (var i = 0; i < 9; i++) {
            open.add(half(newAddress(), 900));
        }
        awaitHeld(8_100);
        try (var oneMore = half(newAddress(), 900)) {
            assertThat(hear(oneMore)).startsWith("HTTP/1.1 503").contains("Retry-After");
        }
        endAll(open);

        client().post()
                .uri("/api/v1/auth/register")
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isOk();
    }

    private void awaitHeld(long bytes) throws InterruptedException {
        while (meters.get("blytz.gateway.bodies.held").gauge().value() < bytes) {
            Thread.sleep(20); // until the test's own time is up
        }
    }

    /** So many bytes of a body of a thousand. */
    private Socket half(String address, int bytes) throws IOException {
        var client = new Socket("127.0.0.1", port);
        say(client, HALF.formatted(address) + "x".repeat(bytes - 1));
        return client;
    }

    /** Once they were told that they are too slow. */
    private static void endAll(List<Socket> clients) throws IOException {
        for (var client : clients) {
            assertThat(hear(client)).startsWith("HTTP/1.1 408");
            client.close();
        }
    }

    @Test
    void leavesALiveSocketOpenThatIsSilent() throws Exception {
        try (var client = new Socket("127.0.0.1", port)) {
            say(client, UPGRADING.formatted(newAddress()));
            assertThat(hear(client)).startsWith("HTTP/1.1 101");

            client.setSoTimeout(4_000);
            assertThatThrownBy(() -> hear(client)).isInstanceOf(SocketTimeoutException.class);
        }
    }

    private static void tricklesUntilItIsClosed(Socket client) {
        assertThatThrownBy(
                        () -> {
                            for (var in = client.getInputStream(); ; ) {
                                in.skipNBytes(in.available());
                                say(client, "x");
                                Thread.sleep(50);
                            }
                        })
                .isInstanceOf(SocketException.class);
    }

    private static void say(Socket client, String words) throws IOException {
        client.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    private static String hear(Socket client) throws IOException {
        var bytes = new byte[4096];
        var length = client.getInputStream().read(bytes);
        return new String(bytes, 0, Math.max(0, length), StandardCharsets.US_ASCII);
    }
}
