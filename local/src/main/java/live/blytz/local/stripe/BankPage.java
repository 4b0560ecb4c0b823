package live.blytz.local.stripe;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** The bank's page in HTML, without a script. */
final class BankPage {

    private static final String FRAME =
            """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Your bank</title>
            <style>
            :root { color-scheme: light dark; }
            body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 26rem; margin: 15vh auto 0;
                   padding: 0 1rem; }
            form { display: flex; gap: 1rem; flex-wrap: wrap; }
            button { font: inherit; padding: .6rem 1.4rem; border-radius: .5rem;
                     border: 1px solid currentColor; cursor: pointer; }
            </style>
            </head>
            <body>
            <main>
            <h1>Your bank</h1>
            %s
            </main>
            </body>
            </html>
            """;

    private BankPage() {}

    /** The form goes to the page's own address. */
    static String question(JsonNode intent) {
        return FRAME.formatted(
                """
                <p>Do you want to pay <strong>%s</strong> to Blytz?</p>
                <p>This is the sandbox: no money moves.</p>
                <form method="post">
                <input type="hidden" name="source" value="%s">
                <button name="answer" value="authorise">Authorise</button>
                <button name="answer" value="refuse">Refuse</button>
                </form>
                """
                        .formatted(
                                escaped(amountOf(intent)),
                                escaped(intent.path("sandbox_source").asString(""))));
    }

    static String over() {
        return FRAME.formatted("<p>This payment does not wait for an answer any more.</p>");
    }

    static String nothing() {
        return FRAME.formatted("<p>There is nothing to answer here.</p>");
    }

    private static String amountOf(JsonNode intent) {
        var code = intent.path("currency").asString("").toUpperCase(Locale.ROOT);
        return BigDecimal.valueOf(intent.path("amount").asLong(), digitsOf(code)).toPlainString()
                + " "
                + code;
    }

    private static int digitsOf(String code) {
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(code))
                .mapToInt(Currency::getDefaultFractionDigits)
                .findAny()
                .orElse(2);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
