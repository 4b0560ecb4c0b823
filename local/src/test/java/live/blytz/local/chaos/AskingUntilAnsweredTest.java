package live.blytz.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import live.blytz.engines.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AskingUntilAnsweredTest {

    private final ConcurrentLinkedQueue<String> keys = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Integer> answers = new ConcurrentLinkedQueue<>();
    private final Tally tally = new Tally(new Absence());
    private final Caller caller = new Caller(tally);
    private HttpServer house;

    @BeforeEach
    void open() throws IOException {
        house =
                HttpServer.create(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), Ports.free()), 0);
        house.createContext(
                "/",
                exchange -> {
                    keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
                    var body =
                            "{\"id\":\"o-1\",\"code\":\"in_flight\"}"
                                    .getBytes(StandardCharsets.UTF_8);
                    var status = answers.isEmpty() ? 201 : answers.remove();
                    exchange.sendResponseHeaders(status, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        house.start();
    }

    @AfterEach
    void close() {
        house.stop(0);
        caller.close();
    }

    @Test
    void sendsTheSameKeyWithEveryTry() {
        answers.addAll(List.of(503, 409, 429));

        var reply =
                caller.patiently(Wish.effect("/api/v1/orders", Map.of(), door()), () -> "token");

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.text("id")).isEqualTo("o-1");
        assertThat(keys).hasSize(4);
        assertThat(Set.copyOf(keys)).hasSize(1);
        assertThat(tally.answers().byStatus().keySet()).containsExactly(201, 409, 429, 503);
    }

    @Test
    void goesToTheNextDoorWhenNobodyOpens() {
        var nobody = new Wish.Entry("http://127.0.0.1:" + Ports.free(), Set.of("away"));

        var reply =
                caller.patiently(
                        Wish.effect("/api/v1/auctions/1/bid", Map.of(), nobody, door()),
                        () -> "token");

        assertThat(reply.ok()).isTrue();
        assertThat(tally.answers().byStatus()).containsEntry(0, 1L).containsEntry(201, 1L);
    }

    private Wish.Entry door() {
        return new Wish.Entry("http://127.0.0.1:" + house.getAddress().getPort(), Set.of("house"));
    }
}
