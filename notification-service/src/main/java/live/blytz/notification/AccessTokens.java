package live.blytz.notification;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What FCM lets us in with, asked for once an hour and by one thread at a time. */
@Component
class AccessTokens {

    private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    /** So that none runs out on its way. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private record Token(String value, Instant renewAt) {}

    private final FcmAccount account;
    private final FcmCalls calls;
    private final InstantSource clock;
    private @Nullable Token token;

    AccessTokens(FcmAccount account, FcmCalls calls, InstantSource clock) {
        this.account = account;
        this.calls = calls;
        this.clock = clock;
    }

    synchronized String get() throws IOException {
        var now = clock.instant();
        if (token == null || !now.isBefore(token.renewAt())) {
            token = ask(now);
        }
        return token.value();
    }

    /** It was refused: the next one asks for another. */
    synchronized void forget(String refused) {
        if (token != null && token.value().equals(refused)) {
            token = null;
        }
    }

    private Token ask(Instant now) throws IOException {
        var answer =
                calls.send(
                        HttpRequest.newBuilder(account.get().tokenUrl())
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "grant_type="
                                                        + encoded(GRANT)
                                                        + "&assertion="
                                                        + encoded(account.get().assertion(now)))));
        if (answer.statusCode() != 200) {
            throw new IOException("no access token: " + answer.statusCode() + why(answer.body()));
        }
        var json = JsonMapper.shared().readTree(answer.body());
        return new Token(
                json.path("access_token").asString(),
                now.plusSeconds(json.path("expires_in").asLong()).minus(MARGIN));
    }

    private static String why(String body) {
        try {
            var json = JsonMapper.shared().readTree(body);
            return " %s %s"
                    .formatted(
                            json.path("error").asString(""),
                            json.path("error_description").asString(""));
        } catch (JacksonException page) {
            return "";
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
