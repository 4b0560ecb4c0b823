package live.blytz.local.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import live.blytz.local.evening.Nap;
import live.blytz.local.evening.Stage;
import live.blytz.local.permission.Door;
import live.blytz.local.permission.Someone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Other spellings of what is forbidden, other people's addresses, and text that wants to be more.
 */
class GoingRoundTheDoorIT {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SCRIPT = "<script>alert('blytz')</script>";
    private static final String FORMULA = "=HYPERLINK(\"http://127.0.0.1/\",\"paid\")";

    private static int port;
    private static Door door;
    private static Someone buyer;
    private static Someone seller;

    @BeforeAll
    static void enter() throws Exception {
        var origin = Stage.raise().suite().addresses().gateway();
        port = URI.create(origin).getPort();
        door = new Door(origin);
        buyer = Someone.join(door, "Sly", "Buyer", "buyer");
        seller = Someone.join(door, "Sly", "Seller", "seller");
    }

    @AfterAll
    static void leave() {
        door.close();
    }

    @Test
    void opensNothingByAnotherSpellingOfItsPath() throws Exception {
        var open = new ArrayList<String>();
        for (var path :
                List.of(
                        "/api/v1/ledger",
                        "/api/v1/ledger/",
                        "/api/v2/ledger",
                        "/API/V1/LEDGER",
                        "/api/v1//ledger",
                        "/api/v1/./ledger",
                        "/api/v1/wallet/../ledger",
                        "/api/v1/products/%2e%2e/ledger",
                        "/api/v1/products/..%2fledger",
                        "/api/v1/products/..;/ledger",
                        "/api/v1/ledger;a=b",
                        "/api/v1/%6cedger",
                        "/api/v1/ledger%00",
                        "/api/v1/ledger%20",
                        "/api/v1/ledger.json",
                        "/api/v1/ledger?role=admin",
                        "/%61pi/v1/ledger",
                        "//api/v1/ledger",
                        "/api/v1\\ledger",
                        "http://localhost:21105/api/v1/ledger")) {
            for (var more :
                    List.of(
                            "",
                            "X-Original-URL: /api/v1/ledger\r\nX-Rewrite-URL: /api/v1/ledger\r\n",
                            "X-User-Roles: admin\r\nX-User-Id: "
                                    + UUID.randomUUID()
                                    + "\r\nX-Internal-Call: true\r\n",
                            "X-HTTP-Method-Override: GET\r\nHost: localhost:21105\r\n")) {
                try (var wire = new Wire(port)) {
                    wire.say(
                            "GET "
                                    + path
                                    + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                    + "Authorization: Bearer "
                                    + buyer.token()
                                    + "\r\n"
                                    + more
                                    + "\r\n");
                    var heard = wire.hear(SOON);
                    if (!heard.matches("(?s)HTTP/1.1 (40[0-9]|41[0-9]) .*")) {
                        open.add(
                                path
                                        + " "
                                        + more
                                        + ": "
                                        + heard.lines().findFirst().orElse("silence"));
                    }
                }
            }
        }

        assertThat(open).isEmpty();
    }

    @Test
    void showsNoInsides() {
        for (var path :
                List.of(
                        "/actuator",
                        "/actuator/env",
                        "/actuator/heapdump",
                        "/actuator/beans",
                        "/actuator/gateway/routes",
                        "/actuator/loggers",
                        "/actuator/shutdown",
                        "/api/v1/../actuator/env",
                        "/error",
                        "/.env",
                        "/.git/config",
                        "/application.yaml")) {
            var reply = door.ask("GET", path, null, null);
            assertThat(reply.status()).as(path).isBetween(400, 499);
            assertThat(reply.isProblem()).as(path).isTrue();
        }
        for (var method : List.of("TRACE", "CONNECT", "PROPFIND", "DEBUG")) {
            assertThat(Nap.until("an answer to " + method, PATIENCE, () -> answer(method)))
                    .as(method)
                    .containsPattern("^(HTTP/1.1 4|HTTP/1.1 501|$)");
        }
    }

    /** Its first line, which is empty where the line was cut; a service that is away is none. */
    private static Optional<String> answer(String method) {
        try (var wire = new Wire(port)) {
            wire.say(
                    method
                            + " /api/v1/products HTTP/1.1\r\n"
                            + "Host: localhost\r\n"
                            + "Connection: close\r\n\r\n");
            return wire.hear(SOON)
                    .lines()
                    .findFirst()
                    .or(() -> Optional.of(""))
                    .filter(line -> !line.matches("HTTP/1.1 50[34].*"));
        } catch (IOException cutOff) {
            assertThat(cutOff).hasMessageMatching(".*(reset|closed|Broken pipe).*");
            return Optional.of("");
        }
    }

    @Test
    void makesTheHouseCallNobody() throws Exception {
        var called = new AtomicInteger();
        var trap = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        trap.createContext(
                "/",
                exchange -> {
                    called.incrementAndGet();
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        trap.start();
        try {
            var url = "http://127.0.0.1:" + trap.getAddress().getPort() + "/x.jpg";
            var wish = product("A thing with pictures");
            wish.put("images", List.of(url));
            wish.put("video_url", url);
            var id = seller.must("/api/v1/products", wish).text("id");
            seller.must("/api/v1/products/" + id + "/publish", null);
            door.ask("GET", "/api/v1/products/" + id, null, null).must("reading it");
            door.ask("PATCH", "/api/v1/users/me", seller.token(), Map.of("avatar_url", url));
            seller.post(
                    "/api/v1/uploads",
                    Map.of("content_type", "image/png", "size_bytes", 9, "url", url));

            for (var scheme :
                    List.of(
                            "file:///etc/passwd",
                            "javascript:alert(1)",
                            "gopher://127.0.0.1:21379/_FLUSHALL",
                            "data:text/html,x")) {
                wish.put("images", List.of(scheme));
                assertThat(seller.post("/api/v1/products", wish).status())
                        .as(scheme)
                        .isEqualTo(422);
                assertThat(
                                door.ask(
                                                "PATCH",
                                                "/api/v1/users/me",
                                                seller.token(),
                                                Map.of("avatar_url", scheme))
                                        .status())
                        .as(scheme)
                        .isEqualTo(422);
            }
            assertThat(called).hasValue(0);
        } finally {
            trap.stop(0);
        }
    }

    @Test
    void takesNoPictureThatIsAnotherThing() throws Exception {
        var page = (SCRIPT + "x".repeat(50)).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var announced =
                seller.must(
                        "/api/v1/uploads",
                        Map.of("content_type", "image/png", "size_bytes", page.length));
        door.put(URI.create(announced.text("upload_url")), "image/png", page);
        var path = "/api/v1/uploads/" + announced.text("id");

        assertThat(seller.post(path + "/confirm", null).status()).isEqualTo(422);
        assertThat(door.ask("GET", path + "/small", null, null).status()).isEqualTo(404);
    }

    @Test
    void keepsScriptsAndFormulasText() throws Exception {
        var shop = Someone.join(door, SCRIPT, FORMULA, "seller");
        var id = shop.must("/api/v1/products", product(SCRIPT + FORMULA)).text("id");
        shop.must("/api/v1/products/" + id + "/publish", null);
        var seen = door.ask("GET", "/api/v1/products/" + id, null, null).must("reading it");
        assertThat(seen.type()).startsWith("application/json");
        assertThat(seen.text("title")).isEqualTo(SCRIPT + FORMULA);
        assertThat(heads("/api/v1/products/" + id))
                .containsIgnoringCase("x-content-type-options: nosniff");

        for (var path : List.of("/api/v1/orders?role=seller", "/api/v1/wallet/statement")) {
            try (var wire = new Wire(port)) {
                wire.say(
                        "GET "
                                + path
                                + " HTTP/1.1\r\n"
                                + "Host: localhost\r\n"
                                + "Accept: text/csv\r\n"
                                + "Connection: close\r\n"
                                + "Authorization: Bearer "
                                + shop.token()
                                + "\r\n\r\n");
                assertThat(wire.hear(SOON)).contains("200", "text/csv").doesNotContain("\n=", ",=");
            }
        }
    }

    @Test
    void filtersNothingWithTheWordsOfADatabase() {
        seller.must("/api/v1/products", product("Nobody's business yet"));
        for (var filter :
                List.of(
                        "seller[$ne]=x&status=draft",
                        "status[$ne]=active",
                        "q=%27%20OR%20%271%27%3D%271",
                        "q=%25",
                        "status=draft",
                        "status=draft&seller=" + seller.id())) {
            var found =
                    buyer.get(
                            "/api/v1/products?"
                                    + filter.replace("[", "%5B")
                                            .replace("]", "%5D")
                                            .replace("$", "%24"));
            assertThat(found.status()).as(filter).isIn(200, 400, 422);
            assertThat(found.text()).as(filter).doesNotContain("Nobody's business yet");
        }
        for (var list :
                List.of(
                        "orders",
                        "payments",
                        "notifications",
                        "rooms",
                        "activity/me",
                        "deliveries")) {
            for (var limit : List.of("1e9", "1000000000", "-1", "0", "9".repeat(40))) {
                var reply = buyer.get("/api/v1/" + list + "?limit=" + limit);
                assertThat(reply.status()).as(list + " " + limit).isIn(200, 400, 422);
            }
        }
        var all = door.ask("GET", "/api/v1/products?limit=1000000000", null, null);
        assertThat(all.status() == 422 || all.body().path("items").size() <= 100).isTrue();
    }

    private static String heads(String path) throws Exception {
        try (var wire = new Wire(port)) {
            wire.say("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            return wire.hear(SOON);
        }
    }

    private static HashMap<String, Object> product(String title) {
        return new HashMap<>(
                Map.of(
                        "title",
                        title,
                        "starting_price",
                        Map.of("amount", "100.00", "currency", "PHP")));
    }
}
