package live.blytz.local.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import live.blytz.local.fcm.Push;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code GET /} for people, {@code GET /mails} and {@code GET /pushes} for programs. Mails are
 * asked for by {@code ?to=}, pushes by the {@code ?token=} of the device. A mail's HTML stands in a
 * frame that may do nothing but open links.
 */
final class MailPages implements HttpHandler {

    private static final Pattern HTML = Pattern.compile("/mails/(\\d{1,9})/html");
    private static final String PAGE_RULES =
            "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self';"
                    + " img-src data: https: http://localhost:* http://127.0.0.1:*";
    private static final String FRAME_RULES =
            "sandbox " + Page.FRAME + "; default-src 'none'; style-src 'unsafe-inline'";

    private final Mailbox mailbox;
    private final Supplier<List<Push>> pushes;
    private final JsonMapper json =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build();

    /**
     * @param pushes newest first
     */
    MailPages(Mailbox mailbox, Supplier<List<Push>> pushes) {
        this.mailbox = mailbox;
        this.pushes = pushes;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var html = HTML.matcher(exchange.getRequestURI().getPath());
            if (html.matches()) {
                frame(exchange, Integer.parseInt(html.group(1)));
                return;
            }
            switch (exchange.getRequestURI().getPath()) {
                case "/" ->
                        answer(
                                exchange,
                                200,
                                "text/html; charset=utf-8",
                                Page.of(mails(exchange), pushes(exchange)));
                case "/mails" -> answer(exchange, mails(exchange));
                case "/pushes" -> answer(exchange, pushes(exchange));
                case "/health" -> answer(exchange, 200, "text/plain", "open");
                default -> answer(exchange, 404, "text/plain", "There is /, /mails and /pushes.");
            }
        }
    }

    private List<Mail> mails(HttpExchange exchange) {
        return mailbox.mails(asked(exchange, "to").orElse(""));
    }

    private List<Push> pushes(HttpExchange exchange) {
        var token = asked(exchange, "token");
        return pushes.get().stream()
                .filter(push -> token.map(push.token()::equals).orElse(true))
                .toList();
    }

    private static Optional<String> asked(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestURI().getRawQuery()).stream()
                .flatMap(query -> Arrays.stream(query.split("&")))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8))
                .findFirst();
    }

    private void frame(HttpExchange exchange, int id) throws IOException {
        var html = mailbox.html(id);
        answer(
                exchange,
                html.isPresent() ? 200 : 404,
                html.isPresent() ? "text/html; charset=utf-8" : "text/plain",
                html.map(page -> page.replaceFirst("<head>", "<head><base target=\"_blank\">"))
                        .orElse("This mail has no HTML."),
                FRAME_RULES);
    }

    private void answer(HttpExchange exchange, List<?> items) throws IOException {
        answer(exchange, 200, "application/json", json.writeValueAsString(items));
    }

    private static void answer(HttpExchange exchange, int status, String type, String text)
            throws IOException {
        answer(exchange, status, type, text, PAGE_RULES);
    }

    private static void answer(
            HttpExchange exchange, int status, String type, String text, String rules)
            throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Content-Security-Policy", rules);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
