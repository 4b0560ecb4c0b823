package live.blytz.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class PassingSocketsThroughIT extends AtTheDoor {

    /** Never closed: that would wait for sockets whose other end is gone. */
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @RepeatedTest(20)
    void carriesFramesBothWaysFromTheFirstOneOn() throws Exception {
        assertThat(talk("/inbox", socket -> socket)).containsExactly("ping");
    }

    @Test
    void keepsTheSubprotocolThatCarriesTheToken() throws Exception {
        assertThat(talk("/streams/42?last_seq=7", socket -> socket.subprotocols("bearer", "a.b.c")))
                .containsExactly("hello", "ping");
    }

    @Test
    void refusesABadTokenBeforeTheUpgrade() {
        assertThatThrownBy(
                        () ->
                                talk(
                                        "/streams/42",
                                        socket -> socket.header("Authorization", "Bearer rubbish")))
                .hasRootCauseMessage("Unexpected HTTP response status code 401");
    }

    @Test
    void refusesPagesOfForeignOrigins() {
        assertThatThrownBy(
                        () ->
                                talk(
                                        "/streams/42",
                                        socket -> socket.header("Origin", "https://evil.test")))
                .hasRootCauseMessage("Unexpected HTTP response status code 403");
    }

    @Test
    void takesTheCookieOfAPageOfOurs() throws Exception {
        var browser = browser();
        browser.logIn("socket@blytz.test");

        assertThat(
                        talk(
                                "/inbox",
                                socket ->
                                        shown(browser, socket)
                                                .header("Origin", "http://127.0.0.1:" + port)))
                .containsExactly("ping");
        assertThat(UPSTREAM.lastSocket().get("Authorization")).startsWith("Bearer eyJ");
    }

    @Test
    void refusesACookieThatNoPageShows() {
        var browser = browser();
        browser.logIn("socket@blytz.test");

        assertThatThrownBy(() -> talk("/streams/42", socket -> shown(browser, socket)))
                .hasRootCauseMessage("Unexpected HTTP response status code 403");
    }

    private static WebSocket.Builder shown(Browser browser, WebSocket.Builder socket) {
        return socket.header("Cookie", SessionId.COOKIE + "=" + browser.session());
    }

    /** Says "ping" as soon as it may, and listens until it comes back. */
    private List<String> talk(String path, UnaryOperator<WebSocket.Builder> change)
            throws Exception {
        var heard = new ArrayList<String>();
        var done = new CompletableFuture<Void>();
        var builder = HTTP.newWebSocketBuilder().header("X-Forwarded-For", newAddress());
        var socket =
                change.apply(builder)
                        .buildAsync(
                                URI.create("ws://127.0.0.1:" + port + path),
                                new Listener(heard, done))
                        .get(10, TimeUnit.SECONDS);
        try {
            socket.sendText("ping", true);
            done.get(10, TimeUnit.SECONDS);
        } finally {
            socket.abort();
        }
        return heard;
    }

    private record Listener(List<String> heard, CompletableFuture<Void> done)
            implements WebSocket.Listener {

        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket socket, CharSequence text, boolean last) {
            heard.add(text.toString());
            if (text.toString().equals("ping")) {
                done.complete(null);
            }
            socket.request(1);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            done.completeExceptionally(error);
        }
    }
}
