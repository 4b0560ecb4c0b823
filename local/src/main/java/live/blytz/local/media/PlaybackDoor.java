package live.blytz.local.media;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code GET /playback/{key}}: what was recorded, to anybody, for any page. */
final class PlaybackDoor implements HttpHandler {

    static final String PATH = "/playback/";

    /** The same bucket may hold what is nobody's business here. */
    private static final Pattern KEY =
            Pattern.compile("streams/[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*\\.(m3u8|ts|mp4)");

    private static final Pattern RANGE = Pattern.compile("bytes=\\d*-\\d*");

    private final ObjectStorage storage;
    private final Bucket bucket;

    PlaybackDoor(ObjectStorage storage, Bucket bucket) {
        this.storage = storage;
        this.bucket = bucket;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getResponseHeaders();
            headers.set("Access-Control-Allow-Origin", "*");
            headers.set("Access-Control-Allow-Headers", "Range");
            headers.set("Access-Control-Expose-Headers", "Content-Length, Content-Range");
            headers.set("Cross-Origin-Resource-Policy", "cross-origin");
            headers.set("X-Content-Type-Options", "nosniff");
            var key = exchange.getRequestURI().getPath().substring(PATH.length());
            switch (exchange.getRequestMethod()) {
                case "OPTIONS" -> exchange.sendResponseHeaders(204, -1);
                case "GET", "HEAD" -> serve(exchange, key);
                default -> exchange.sendResponseHeaders(405, -1);
            }
        }
    }

    private void serve(HttpExchange exchange, String key) throws IOException {
        if (!KEY.matcher(key).matches()) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        var range =
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Range"))
                        .filter(asked -> RANGE.matcher(asked).matches());
        try (var found = new Found(storage.get(bucket, key, range))) {
            if (!found.isThere()) {
                exchange.sendResponseHeaders(found.status() < 500 ? found.status() : 502, -1);
                return;
            }
            var headers = exchange.getResponseHeaders();
            for (var name : List.of("Content-Range", "ETag", "Last-Modified")) {
                found.header(name).ifPresent(value -> headers.set(name, value));
            }
            headers.set("Accept-Ranges", "bytes");
            headers.set("Content-Type", ContentType.of(key));
            headers.set("Cache-Control", ContentType.caching(key));
            long length = found.length();
            if (exchange.getRequestMethod().equals("HEAD")) {
                headers.set("Content-Length", Long.toString(length));
                exchange.sendResponseHeaders(found.status(), -1);
            } else {
                exchange.sendResponseHeaders(found.status(), length == 0 ? -1 : length);
                found.body().transferTo(exchange.getResponseBody());
            }
        }
    }

    private record Found(HttpResponse<InputStream> answer) implements AutoCloseable {

        int status() {
            return answer.statusCode();
        }

        boolean isThere() {
            return status() == 200 || status() == 206;
        }

        Optional<String> header(String name) {
            return answer.headers().firstValue(name);
        }

        long length() {
            return answer.headers().firstValueAsLong("Content-Length").orElse(0);
        }

        InputStream body() {
            return answer.body();
        }

        @Override
        public void close() throws IOException {
            answer.body().close();
        }
    }
}
