package live.blytz.local.media;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Puts objects into a bucket and reads them, over S3's own HTTP. */
final class ObjectStorage {

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final InstantSource clock;

    ObjectStorage(InstantSource clock) {
        this.clock = clock;
    }

    void put(Bucket bucket, String key, Path file) throws IOException {
        put(bucket, key, BodyPublishers.ofFile(file));
    }

    void put(Bucket bucket, String key, String text) throws IOException {
        put(bucket, key, BodyPublishers.ofString(text));
    }

    private void put(Bucket bucket, String key, BodyPublisher body) throws IOException {
        var request =
                signed("PUT", bucket, key)
                        .timeout(Duration.ofMinutes(5))
                        .header("Content-Type", ContentType.of(key))
                        .PUT(body)
                        .build();
        var answer = send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(
                    "%s refused %s with %d: %s"
                            .formatted(bucket, key, answer.statusCode(), answer.body()));
        }
    }

    /**
     * @param range as in HTTP's header of that name
     */
    HttpResponse<InputStream> get(Bucket bucket, String key, Optional<String> range)
            throws IOException {
        var request = signed("GET", bucket, key).timeout(Duration.ofSeconds(20)).GET();
        range.ifPresent(bytes -> request.header("Range", bytes));
        return send(request.build(), BodyHandlers.ofInputStream());
    }

    private HttpRequest.Builder signed(String method, Bucket bucket, String key)
            throws IOException {
        try {
            var place = bucket.endpoint();
            var uri =
                    new URI(place.getScheme(), place.getAuthority(), bucket.path(key), null, null);
            var request = HttpRequest.newBuilder(uri);
            SignatureV4.headers(method, uri, bucket, clock.instant()).forEach(request::header);
            return request;
        } catch (URISyntaxException e) {
            throw new IOException("no name for an object: " + key, e);
        }
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler)
            throws IOException {
        try {
            return http.send(request, handler);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
