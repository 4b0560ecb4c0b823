package live.blytz.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import live.blytz.local.fcm.FcmSandbox;
import live.blytz.local.fcm.Push;
import live.blytz.local.fcm.Settings;

/** FCM on the loopback, which a test may take away and bring back. */
final class Sandbox {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Path data;
    private volatile InstantSource clock = InstantSource.system();
    private FcmSandbox fcm;
    private final int port;

    private Sandbox(Path data) throws IOException {
        this.data = data;
        this.fcm = FcmSandbox.start(new Settings(0, data), () -> clock.instant());
        this.port = URI.create(fcm.url()).getPort();
    }

    static Sandbox start() {
        try {
            return new Sandbox(Files.createTempDirectory("fcm"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of FCM's shape, and another one each time. */
    static String token(String name) {
        var random = (UUID.randomUUID() + "-" + UUID.randomUUID()).repeat(2);
        return name + "_phone_of_the_tests:APA91b" + random.substring(0, 130);
    }

    String url() {
        return fcm.url();
    }

    String credentials() {
        return fcm.credentials().toString();
    }

    void goesBy(InstantSource time) {
        clock = time;
    }

    List<Push> on(String token) {
        return fcm.pushes().stream().filter(push -> push.token().equals(token)).toList();
    }

    /** The next so many messages are answered with this. */
    void fail(int times, String code, int retryAfterSeconds) {
        ask(
                "/_sandbox/faults",
                """
                {"fail": %d, "code": "%s", "retry_after": %d}
                """
                        .formatted(times, code, retryAfterSeconds));
    }

    void behave() {
        fail(0, "UNAVAILABLE", -1);
    }

    void uninstall(String token) {
        ask("/_sandbox/uninstall", "{\"token\": \"%s\"}".formatted(token));
    }

    void stop() {
        fcm.close();
    }

    void comeBack() {
        try {
            fcm = FcmSandbox.start(new Settings(port, data), () -> clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ask(String path, String body) {
        var request =
                HttpRequest.newBuilder(URI.create(url() + path))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try {
            var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
