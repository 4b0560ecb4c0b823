package live.blytz.chat.socket;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the request that a socket begins with. */
final class Visits {

    static final String SUBPROTOCOL = "bearer";

    private static final Pattern STREAM = Pattern.compile("/streams/([^/]+)");
    private static final String BEARER = "bearer ";

    private Visits() {}

    /** Empty for a path that is not ours. */
    static Optional<Visit> of(String uri, HttpHeaders headers) {
        var address = new QueryStringDecoder(uri);
        var stream = STREAM.matcher(address.path());
        if (!stream.matches() && !address.path().equals("/inbox")) {
            return Optional.empty();
        }
        return Optional.of(
                new Visit(
                        stream.matches() ? stream.group(1) : null,
                        parameter(address, "user_id"),
                        number(parameter(address, "last_seq")),
                        token(headers)));
    }

    private static @Nullable String token(HttpHeaders headers) {
        var authorization = headers.get(HttpHeaderNames.AUTHORIZATION);
        if (authorization != null
                && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return authorization.substring(BEARER.length()).strip();
        }
        var words =
                headers.getAll(HttpHeaderNames.SEC_WEBSOCKET_PROTOCOL).stream()
                        .flatMap(line -> Arrays.stream(line.split(",")))
                        .map(String::strip)
                        .toList();
        var bearer = words.indexOf(SUBPROTOCOL);
        return bearer >= 0 && bearer + 1 < words.size() ? words.get(bearer + 1) : null;
    }

    private static @Nullable String parameter(QueryStringDecoder address, String name) {
        var values = address.parameters().getOrDefault(name, List.of());
        return values.isEmpty() ? null : values.getFirst();
    }

    private static @Nullable Long number(@Nullable String text) {
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException unusable) {
            return null; // as if the client were new: it gets a snapshot
        }
    }
}
