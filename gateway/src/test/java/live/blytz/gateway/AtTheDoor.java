package live.blytz.gateway;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import live.blytz.engines.Need;
import live.blytz.engines.TestEngines;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * A running gateway. The test's own machine counts as a trusted proxy, so that each client can have
 * an address of its own.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class AtTheDoor {

    static final int CALLS_PER_USER = 30;
    static final int CALLS_PER_ADDRESS = 40;
    static final Issuer ISSUER = new Issuer();
    static final Upstream UPSTREAM = new Upstream(ISSUER);

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    @LocalServerPort int port;

    @Autowired ReactiveStringRedisTemplate redis;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        TestEngines.provide(settings::add, Need.REDIS);
        for (var service :
                new String[] {
                    "AUTH", "CATALOG", "CHAT", "PAYMENT", "AUCTION", "ORDER", "ANALYTICS"
                }) {
            settings.add(service + "_SERVICE_URL", UPSTREAM::url);
        }
        settings.add("TRACKING_SERVICE_URL", () -> "http://127.0.0.1:9"); // nobody listens
        settings.add("NOTIFICATION_SERVICE_URL", () -> "http://127.0.0.1:9");
        settings.add("CHAT_SOCKET_URL", () -> UPSTREAM.url().replace("http", "ws"));
        settings.add("JWT_ISSUER_URI", () -> Issuer.NAME);
        settings.add("JWT_JWK_SET_URI", () -> UPSTREAM.url() + "/keys");
        settings.add("GATEWAY_RESPONSE_TIMEOUT", () -> "1s");
        settings.add("GATEWAY_ALLOWED_ORIGINS", () -> "https://shop.test");
        settings.add("GATEWAY_TRUSTED_PROXIES", () -> "127.0.0.0/8");
        settings.add("GATEWAY_CALLS_PER_USER", () -> CALLS_PER_USER);
        settings.add("GATEWAY_CALLS_PER_IP", () -> CALLS_PER_ADDRESS);
        settings.add("GATEWAY_CALLS_WINDOW", () -> "2s");
        settings.add("GATEWAY_MAX_BODY", () -> "10KB");
        settings.add(
                "GATEWAY_MEDIA_ORIGINS", () -> "https://pictures.test/public  wss://video.test");
        settings.add("blytz.gateway.console.files", () -> "${console:classpath:/no-console/}");
    }

    /** Somebody new, at an address nobody had before. */
    WebTestClient client() {
        return client(newAddress());
    }

    WebTestClient client(String address) {
        return WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .responseTimeout(Duration.ofSeconds(20))
                .defaultHeader("X-Forwarded-For", address)
                .build();
    }

    WebTestClient client(UUID user) {
        return clientWith(ISSUER.token(user));
    }

    WebTestClient clientWith(String token) {
        return client().mutate().defaultHeader("Authorization", "Bearer " + token).build();
    }

    /** A page of ours, in somebody's browser. */
    Browser browser() {
        return new Browser(client(), "http://localhost:" + port);
    }

    static String newAddress() {
        var n = ADDRESSES.incrementAndGet();
        return "203.0.%d.%d".formatted(n / 250, n % 250 + 1);
    }
}
