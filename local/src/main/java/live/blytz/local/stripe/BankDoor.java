package live.blytz.local.stripe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The bank's page for people: what is to be paid, and two buttons. Who knows its address may
 * answer; the answer leads back to where the buyer came from, with Stripe's parameters.
 */
final class BankDoor implements HttpHandler {

    private final Account account;
    private final String bank;

    BankDoor(Account account, String bank) {
        this.account = account;
        this.bank = bank;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var method = exchange.getRequestMethod();
            if (!method.equals("GET") && !method.equals("POST")) {
                exchange.getResponseHeaders().set("Allow", "GET, POST");
                show(exchange, 405, BankPage.nothing());
                return;
            }
            var request = requestOf(exchange);
            if (request == null) {
                show(exchange, 400, BankPage.nothing());
                return;
            }
            var answer = account.perform(request);
            if (answer.status() != 200) {
                show(exchange, answer.status(), BankPage.nothing());
            } else if (request.isPost()) {
                sendBack(exchange, answer.body());
            } else if (answer.body().path("status").asString().equals("requires_action")) {
                show(exchange, 200, BankPage.question(answer.body()));
            } else {
                show(exchange, 200, BankPage.over());
            }
        }
    }

    private @Nullable Request requestOf(HttpExchange exchange) throws IOException {
        try {
            return Request.of(exchange, bank);
        } catch (IllegalArgumentException notAForm) {
            return null;
        }
    }

    private static void sendBack(HttpExchange exchange, ObjectNode intent) throws IOException {
        var back = intent.path("sandbox_return_url").asString();
        var paid = intent.path("status").asString().equals("succeeded");
        var parameters =
                "payment_intent=%s&payment_intent_client_secret=%s&redirect_status=%s"
                        .formatted(
                                encoded(intent.path("id").asString()),
                                encoded(intent.path("client_secret").asString()),
                                paid ? "succeeded" : "failed");
        var fragment = back.indexOf('#');
        var page = fragment < 0 ? back : back.substring(0, fragment);
        var rest = fragment < 0 ? "" : back.substring(fragment);
        exchange.getResponseHeaders()
                .set("Location", page + (page.contains("?") ? "&" : "?") + parameters + rest);
        exchange.sendResponseHeaders(303, -1);
    }

    private static void show(HttpExchange exchange, int status, String page) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "text/html; charset=utf-8");
        headers.set("Cache-Control", "no-store");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none';"
                        + " frame-ancestors 'none'");
        var body = page.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
