package live.blytz.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import live.blytz.engines.Ports;
import live.blytz.local.fcm.Push;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadingPushesIT {

    private static final String ALICE = "phone_of_alice:APA91b000001";
    private static final String BOB = "phone_of_bob:APA91b000002";
    private static final String ORDERS = "http://localhost:21080/orders";

    private final List<Push> pushes = new ArrayList<>();
    private HttpServer http;

    @BeforeEach
    void open() throws Exception {
        var post = new GreenMail(new ServerSetup(Ports.free(), "127.0.0.1", "smtp"));
        http =
                HttpServer.create(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), Ports.free()), 0);
        http.createContext("/", new MailPages(new Mailbox(post), () -> pushes));
        http.start();
    }

    @AfterEach
    void close() {
        http.stop(0);
    }

    @Test
    void givesProgramsThePushesOfOneDevice() throws Exception {
        pushes.add(push(ALICE, "You won", ORDERS, true));
        pushes.add(push(BOB, "Sold", ORDERS, true));

        assertThat(answer("/pushes?token=phone_of_alice%3AAPA91b000001").body())
                .contains("\"title\":\"You won\"", "\"is_shown\":true", "\"received_at\":\"20")
                .doesNotContain("Sold");
        assertThat(answer("/pushes").body()).contains("Sold", "You won");
    }

    @Test
    void showsOneCardForATagAndTheWayIntoTheConsole() throws Exception {
        pushes.add(push(ALICE, "26.00 USD", ORDERS, true));
        pushes.add(push(ALICE, "25.00 USD", ORDERS, false));

        assertThat(answer("/").body())
                .contains("2 pushes on 1 devices", "replaces 1", "26.00 USD", "Android", "000001")
                .contains("href=\"" + ORDERS + "\"", ">Look</a>", "src=\"https://pics.test/a.jpg\"")
                .doesNotContain("25.00 USD");
    }

    @Test
    void isInertWhateverAMessageSays() throws Exception {
        pushes.add(push(ALICE, "<script>alert(1)</script>", "javascript:alert(1)", true));

        var page = answer("/");

        assertThat(page.body())
                .contains("&lt;script&gt;")
                .doesNotContain("<script>", "javascript:");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .doesNotContain("script-src");
    }

    private static Push push(String token, String title, @Nullable String link, boolean shown) {
        return new Push(
                "projects/p/messages/" + pushId(title),
                Instant.parse("2026-11-21T12:00:00Z"),
                token,
                "android",
                title,
                "Words",
                "https://pics.test/a.jpg",
                "tag",
                link,
                "Look",
                "outbid",
                "event",
                "notification",
                "device",
                1,
                true,
                shown);
    }

    private static int pushId(String title) {
        return Math.abs(title.hashCode());
    }

    private HttpResponse<String> answer(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var uri = URI.create("http://127.0.0.1:" + http.getAddress().getPort() + path);
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        }
    }
}
