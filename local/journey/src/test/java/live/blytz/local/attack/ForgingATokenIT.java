package live.blytz.local.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import live.blytz.local.evening.Stage;
import live.blytz.local.permission.Door;
import live.blytz.local.permission.Someone;
import live.blytz.local.suite.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** At the gateway and, for who gets past it, at every service's own port. */
class ForgingATokenIT {

    private static Stage stage;
    private static Door door;
    private static Someone buyer;

    @BeforeAll
    static void enter() throws Exception {
        stage = Stage.raise();
        door = new Door(stage.suite().addresses().gateway());
        buyer = Someone.join(door, "Honest", "Buyer", "buyer");
    }

    @AfterAll
    static void leave() {
        door.close();
    }

    @Test
    void opensNoDoorWhereTheRealOneDoes() throws Exception {
        var fetched = new AtomicInteger();
        var trap = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        trap.createContext(
                "/",
                exchange -> {
                    fetched.incrementAndGet();
                    exchange.sendResponseHeaders(404, -1);
                    exchange.close();
                });
        trap.start();
        try {
            var url = "http://127.0.0.1:" + trap.getAddress().getPort() + "/keys";
            var forged = new Forgery(buyer.token()).all(keys(), url);
            var wrong = new ArrayList<String>();
            guarded()
                    .forEach(
                            (service, path) -> {
                                var address = "http://127.0.0.1:" + service.port() + path;
                                assertThat(door.ask("GET", address, buyer.token(), null).status())
                                        .as(address)
                                        .isEqualTo(200);
                                forged.forEach(
                                        (how, token) -> {
                                            var reply = door.ask("GET", address, token, null);
                                            if (reply.status() != 401 || !reply.isProblem()) {
                                                wrong.add(service + ", " + how + ": " + reply);
                                            }
                                        });
                            });

            assertThat(wrong).isEmpty();
            assertThat(fetched).hasValue(0);
        } finally {
            trap.stop(0);
        }
    }

    @Test
    void doesNotWorkWithARefreshToken() {
        var refresh = Someone.login(door, buyer.email(), buyer.password()).text("refresh_token");

        assertThat(door.ask("GET", "/api/v1/users/me", refresh, null).status()).isEqualTo(401);
    }

    @Test
    void doesNotWorkWithATokenThatTheSameIssuerGaveForSomethingElse() throws Exception {
        var form =
                "grant_type=password&client_id=admin-cli&username=%s&password=%s"
                        .formatted(encoded(buyer.email()), encoded(buyer.password()));
        var answer =
                post(
                        stage.suite().addresses().keycloak()
                                + "/realms/blytz/protocol/openid-connect/token",
                        form);
        if (answer.path("access_token").isString()) {
            var token = answer.path("access_token").asString();
            guarded()
                    .forEach(
                            (service, path) ->
                                    assertThat(
                                                    door.ask(
                                                                    "GET",
                                                                    "http://127.0.0.1:"
                                                                            + service.port()
                                                                            + path,
                                                                    token,
                                                                    null)
                                                            .status())
                                            .as(service.folder())
                                            .isEqualTo(401));
        } else {
            assertThat(answer.path("error").asString()).isNotEmpty();
        }
    }

    @Test
    void endsTheWholeLoginWhenAnOldRefreshTokenComesBack() {
        var thief = Someone.login(door, buyer.email(), buyer.password());
        var old = Map.of("refresh_token", thief.text("refresh_token"));
        var next = door.ask("POST", "/api/v1/auth/refresh", null, old).must("a refresh");

        assertThat(door.ask("POST", "/api/v1/auth/refresh", null, old).status()).isEqualTo(401);
        assertThat(door.ask("GET", "/api/v1/users/me", next.text("access_token"), null).status())
                .isEqualTo(401);
        assertThat(
                        door.ask(
                                        "POST",
                                        "/api/v1/auth/refresh",
                                        null,
                                        Map.of("refresh_token", next.text("refresh_token")))
                                .status())
                .isEqualTo(401);
    }

    /** One call for each that needs no more than a token. */
    private static Map<Service, String> guarded() {
        var paths = new EnumMap<Service, String>(Service.class);
        paths.put(Service.GATEWAY, "/api/v1/users/me");
        paths.put(Service.AUTH, "/api/v1/users/me");
        paths.put(Service.CATALOG, "/api/v1/products");
        paths.put(Service.AUCTION, "/api/v1/auctions");
        paths.put(Service.ORDER, "/api/v1/orders");
        paths.put(Service.PAYMENT, "/api/v1/payments");
        paths.put(Service.CHAT, "/api/v1/rooms");
        paths.put(Service.NOTIFICATION, "/api/v1/notifications");
        paths.put(Service.TRACKING, "/api/v1/deliveries");
        paths.put(Service.ANALYTICS, "/api/v1/activity/me");
        return paths;
    }

    private static JsonNode keys() throws Exception {
        return send(
                HttpRequest.newBuilder(
                                URI.create(
                                        stage.suite().addresses().keycloak()
                                                + "/realms/blytz/protocol/openid-connect/certs"))
                        .build());
    }

    private static JsonNode post(String url, String form) throws Exception {
        return send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build());
    }

    private static JsonNode send(HttpRequest request) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return JsonMapper.shared()
                    .readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
