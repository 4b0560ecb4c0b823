package live.blytz.platform.watch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Is anybody there? Any answer but an error of the server's is good, a refusal too. */
public final class HttpQuestion implements EngineCheck.Question {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int SERVER_ERROR = 500;

    private final HttpRequest request;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();

    public HttpQuestion(URI uri) {
        this.request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
    }

    @Override
    public void ask() throws IOException, InterruptedException {
        var status = http.send(request, BodyHandlers.discarding()).statusCode();
        if (status >= SERVER_ERROR) {
            throw new IOException(request.uri() + " answered " + status);
        }
    }
}
