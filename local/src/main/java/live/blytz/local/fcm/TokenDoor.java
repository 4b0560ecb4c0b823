package live.blytz.local.fcm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import live.blytz.local.Json;

/** {@code POST /token}: an access token for a signed assertion. */
final class TokenDoor implements HttpHandler {

    private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    private static final int LONGEST = 1 << 16;

    private final AccessTokens tokens;

    TokenDoor(AccessTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange).send(exchange);
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            return FcmError.notFound().answer();
        }
        var form =
                form(
                        new String(
                                exchange.getRequestBody().readNBytes(LONGEST),
                                StandardCharsets.UTF_8));
        try {
            if (!GRANT.equals(form.get("grant_type"))) {
                throw new NoGrant("unsupported_grant_type", "Invalid grant_type");
            }
            return Answer.of(
                    200,
                    Json.object()
                            .put("access_token", tokens.grant(form.getOrDefault("assertion", "")))
                            .put("expires_in", AccessTokens.LIFETIME.toSeconds())
                            .put("token_type", "Bearer"));
        } catch (NoGrant refused) {
            return refused.answer();
        }
    }

    private static Map<String, String> form(String body) {
        return Arrays.stream(body.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(
                        Collectors.toMap(
                                pair -> pair[0],
                                pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                                (first, _) -> first));
    }
}
