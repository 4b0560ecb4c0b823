package live.blytz.local.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code GET /} for people, {@code GET /mails} for programs; both take {@code ?to=}. A mail's HTML
 * stands in a frame that may do nothing but open links.
 */
final class MailPages implements HttpHandler {

    private static final int PAGE = 200;
    private static final Pattern HTML = Pattern.compile("/mails/(\\d{1,9})/html");
    private static final String PAGE_RULES =
            "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'";
    private static final String FRAME = "allow-popups allow-popups-to-escape-sandbox";
    private static final String FRAME_RULES =
            "sandbox " + FRAME + "; default-src 'none'; style-src 'unsafe-inline'";
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
            var html = HTML.matcher(exchange.getRequestURI().getPath());
            if (html.matches()) {
                frame(exchange, Integer.parseInt(html.group(1)));
                return;
            }
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

    private static String page(List<Mail> mails) {
        var rows =
                mails.stream()
                        .limit(PAGE)
                        .map(
                                mail ->
                                        """
                                        <article><h2>%s</h2><p>%s → %s · %s</p>%s</article>
                                        """
                                                .formatted(
                                                        escaped(mail.subject()),
                                                        escaped(mail.from()),
                                                        escaped(mail.to()),
                                                        mail.receivedAt(),
                                                        content(mail)))
                        .collect(Collectors.joining());
        return """
        <!doctype html><html lang="en"><meta charset="utf-8"><title>Blytz mail</title>
        <style>body{font:16px/1.5 system-ui;max-width:50rem;margin:2rem auto;padding:0 1rem}
        article{border-top:1px solid #ccc;padding:1rem 0}h2{margin:0}pre{white-space:pre-wrap}
        iframe{width:100%%;height:26rem;border:1px solid #ccc;border-radius:8px}</style>
        <h1>%d mails</h1><p>The newest %d stand here; %s has all.</p>%s</html>
        """
                .formatted(mails.size(), Math.min(PAGE, mails.size()), ALL, rows);
    }

    private static String content(Mail mail) {
        var text = "<pre>" + escaped(mail.text()) + "</pre>";
        return mail.hasHtml()
                ? """
                <iframe loading="lazy" sandbox="%s" src="/mails/%d/html" title="%s"></iframe>
                <details><summary>Text</summary>%s</details>
                """
                        .formatted(FRAME, mail.id(), escaped(mail.subject()), text)
                : text;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
