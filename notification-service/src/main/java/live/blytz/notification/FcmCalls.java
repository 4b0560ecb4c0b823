package live.blytz.notification;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** FcmCalls to the outside that end in time: the client's own timeout does not cover the body. */
@Component
class FcmCalls {

    private final HttpClient http;
    private final Duration deadline;

    FcmCalls(NotificationSettings settings) {
        deadline = settings.push().deadline();
        http = HttpClient.newBuilder().connectTimeout(deadline).build();
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        var answer =
                http.sendAsync(
                        request.timeout(deadline).build(), HttpResponse.BodyHandlers.ofString());
        try {
            return answer.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new IOException("no answer within " + deadline, late);
        } catch (ExecutionException failed) {
            throw new IOException(String.valueOf(failed.getCause()), failed);
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }
}
