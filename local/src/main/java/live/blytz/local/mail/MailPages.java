package live.blytz.local.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** {@code GET /} for people, {@code GET /mails} for programs; both take {@code ?to=}. */
final class MailPages implements HttpHandler {

    private static final int PAGE = 200;
    private static final String ALL = "<a href=\"/mails\">/mails</a>";

    private final Mailbox mailbox;
    private final JsonMapper json =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build();

    MailPages(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/" ->
                        answer(exchange, 200, "text/html; charset=utf-8", page(mails(exchange)));
                case "/mails" ->
                        answer(
                                exchange,
                                200,
                                "application/json",
                                json.writeValueAsString(mails(exchange)));
                case "/health" -> answer(exchange, 200, "text/plain", "open");
                default -> answer(exchange, 404, "text/plain", "There is / and /mails.");
            }
        }
    }

    private List<Mail> mails(HttpExchange exchange) {
        return mailbox.mails(recipient(exchange));
    }

    private static String recipient(HttpExchange exchange) {
        return Optional.ofNullable(exchange.getRequestURI().getRawQuery()).stream()
                .flatMap(query -> Arrays.stream(query.split("&")))
                .filter(pair -> pair.startsWith("to="))
                .map(pair -> URLDecoder.decode(pair.substring(3), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }

    private static void answer(HttpExchange exchange, int status, String type, String text)
            throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders()
                .set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String page(List<Mail> mails) {
        var rows =
                mails.stream()
                        .limit(PAGE)
                        .map(
                                mail ->
                                        """
                                        <article><h2>%s</h2><p>%s → %s · %s</p><pre>%s</pre></article>
                                        """
                                                .formatted(
                                                        escaped(mail.subject()),
                                                        escaped(mail.from()),
                                                        escaped(mail.to()),
                                                        mail.receivedAt(),
                                                        escaped(mail.text())))
                        .collect(Collectors.joining());
        return """
        <!doctype html><html lang="en"><meta charset="utf-8"><title>Blytz mail</title>
        <style>body{font:16px/1.5 system-ui;max-width:50rem;margin:2rem auto;padding:0 1rem}
        article{border-top:1px solid #ccc;padding:1rem 0}h2{margin:0}pre{white-space:pre-wrap}</style>
        <h1>%d mails</h1><p>The newest %d stand here; %s has all.</p>%s</html>
        """
                .formatted(mails.size(), Math.min(PAGE, mails.size()), ALL, rows);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
