package live.blytz.local.stripe;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came in.
 *
 * @param bank where people reach the bank's page
 * @param version the {@code Stripe-Version} that the client was built for
 */
record Request(
        String id,
        String method,
        String path,
        String bank,
        Params params,
        @Nullable String authorization,
        @Nullable String idempotencyKey,
        String version) {

    private static final int LONGEST = 1 << 20;

    static Request of(HttpExchange exchange, String bank) throws IOException {
        var headers = exchange.getRequestHeaders();
        var body =
                new String(exchange.getRequestBody().readNBytes(LONGEST), StandardCharsets.UTF_8);
        var query = Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), "");
        return new Request(
                Call.newId("req"),
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                bank,
                Params.parse(body.isEmpty() ? query : body),
                headers.getFirst("Authorization"),
                headers.getFirst("Idempotency-Key"),
                Objects.requireNonNullElse(
                        headers.getFirst("Stripe-Version"), "2025-01-27.acacia"));
    }

    boolean isPost() {
        return method.equals("POST");
    }
}
