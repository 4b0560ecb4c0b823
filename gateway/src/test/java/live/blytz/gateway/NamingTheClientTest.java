package live.blytz.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

class NamingTheClientTest {

    @Test
    void believesNobodyWhoIsNotOurProxy() {
        assertThat(seen("203.0.113.5", "10.0.0.1")).isEqualTo("203.0.113.5");
    }

    @Test
    void takesTheAddressThatOurProxySaw() {
        assertThat(seen("10.0.0.1", "203.0.113.5")).isEqualTo("203.0.113.5");
    }

    @Test
    void skipsOurOwnProxiesFromTheNearEnd() {
        assertThat(seen("10.0.0.1", "1.1.1.1, 203.0.113.5, 10.0.0.7")).isEqualTo("203.0.113.5");
    }

    @Test
    void fallsBackToTheProxyWhenTheChainIsRubbish() {
        assertThat(seen("10.0.0.1", "evil.example, ....")).isEqualTo("10.0.0.1");
        assertThat(seen("10.0.0.1", "")).isEqualTo("10.0.0.1");
    }

    @Test
    void understandsSixthGenerationAddresses() {
        assertThat(seen("10.0.0.1", "2001:db8::7")).isEqualTo("2001:db8::7");
    }

    private static String seen(String peer, String forwardedFor) {
        var inside = new AtomicReference<ServerWebExchange>();
        var request =
                MockServerHttpRequest.get("http://blytz.test/")
                        .remoteAddress(new InetSocketAddress(peer, 4711))
                        .header("X-Forwarded-For", forwardedFor);

        new ClientAddress(trusting("10.0.0.0/8"))
                .filter(
                        MockServerWebExchange.from(request),
                        exchange -> {
                            inside.set(exchange);
                            return Mono.empty();
                        })
                .block();

        var exchange = inside.get();
        assertThat(exchange.getRequest().getHeaders().get("X-Forwarded-For")).isNull();
        assertThat(
                        new ForwardedHeaders()
                                .filter(new HttpHeaders(), exchange)
                                .get("X-Forwarded-For"))
                .containsExactly(ClientAddress.of(exchange));
        return ClientAddress.of(exchange);
    }

    private static GatewaySettings trusting(String proxies) {
        return new GatewaySettings(
                List.of(),
                new GatewaySettings.Sockets(URI.create("ws://localhost"), List.of()),
                new GatewaySettings.Limits(1, 1, Duration.ofSeconds(1), Duration.ofSeconds(1)),
                new GatewaySettings.Breaker(50, 10, Duration.ofSeconds(1), 10),
                new GatewaySettings.SlowClients(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        DataSize.ofKilobytes(1),
                        DataSize.ofKilobytes(1)),
                new GatewaySettings.Sessions(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1)),
                new GatewaySettings.Console("classpath:/static/"),
                List.of(),
                "",
                List.of(proxies),
                DataSize.ofKilobytes(1),
                new GatewaySettings.Docs(Duration.ofSeconds(1), Duration.ofSeconds(1)));
    }
}
