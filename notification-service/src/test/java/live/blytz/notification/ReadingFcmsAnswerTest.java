package live.blytz.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSession;
import org.junit.jupiter.api.Test;

/** In the words of Google's reference. */
class ReadingFcmsAnswerTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void knowsWhatWasSent() {
        assertThat(read(200, "{\"name\": \"projects/p/messages/1\"}"))
                .isEqualTo(new FcmAnswer.Sent());
    }

    @Test
    void knowsADeviceThatIsGone() {
        assertThat(read(404, error("NOT_FOUND", "Requested entity was not found.", "UNREGISTERED")))
                .isInstanceOf(FcmAnswer.Unregistered.class);
    }

    @Test
    void blamesNoDeviceForAWrongAddress() {
        assertThat(read(404, "<html>Not Found</html>")).isInstanceOf(FcmAnswer.Refused.class);
    }

    @Test
    void tellsAWrongTokenFromAWrongMessage() {
        var token =
                error(
                        "INVALID_ARGUMENT",
                        "The registration token is not a valid FCM registration token",
                        "INVALID_ARGUMENT");
        assertThat(read(400, token)).isInstanceOf(FcmAnswer.Unregistered.class);
        assertThat(read(400, violating("message.token")))
                .isInstanceOf(FcmAnswer.Unregistered.class);
        assertThat(read(400, violating("message.android.ttl")))
                .isInstanceOf(FcmAnswer.Refused.class);
        assertThat(read(400, error("INVALID_ARGUMENT", "Message is too big", "INVALID_ARGUMENT")))
                .isInstanceOf(FcmAnswer.Refused.class);
    }

    @Test
    void keepsDevicesOfAnotherSender() {
        assertThat(read(403, error("PERMISSION_DENIED", "SenderId mismatch", "SENDER_ID_MISMATCH")))
                .isInstanceOf(FcmAnswer.Refused.class);
    }

    @Test
    void waitsWhereThePermissionIsMissing() {
        assertThat(read(403, error("PERMISSION_DENIED", "Permission denied", "")))
                .isInstanceOf(FcmAnswer.Later.class);
    }

    @Test
    void waitsForItsOwnLoginButBlamesItForTheLoginAtApple() {
        var ours = reply(401, error("UNAUTHENTICATED", "Expected OAuth 2 access token", ""));
        var apples =
                reply(
                        401,
                        error("UNAUTHENTICATED", "Auth error from APNS", "THIRD_PARTY_AUTH_ERROR"));

        assertThat(ours.isUnauthenticated()).isTrue();
        assertThat(apples.isUnauthenticated()).isFalse();
        assertThat(List.of(ours.answer(), apples.answer()))
                .allSatisfy(answer -> assertThat(answer).isInstanceOf(FcmAnswer.Later.class));
    }

    @Test
    void waitsAMinuteForAQuotaUnlessToldHowLong() {
        var body = error("RESOURCE_EXHAUSTED", "Quota exceeded", "QUOTA_EXCEEDED");

        assertThat(wait(read(429, body))).contains(Duration.ofMinutes(1));
        assertThat(wait(read(429, body, "7"))).contains(Duration.ofSeconds(7));
    }

    @Test
    void waitsAsLongAsItIsToldInSecondsOrUntilADate() {
        var body = error("UNAVAILABLE", "The service is currently unavailable.", "UNAVAILABLE");

        assertThat(wait(read(503, body))).isEmpty();
        assertThat(wait(read(503, body, "120"))).contains(Duration.ofMinutes(2));
        assertThat(wait(read(503, body, "Sat, 21 Nov 2026 12:05:00 GMT")))
                .contains(Duration.ofMinutes(5));
        assertThat(wait(read(503, body, "Sat, 21 Nov 2026 11:00:00 GMT"))).contains(Duration.ZERO);
        assertThat(wait(read(503, body, "soon"))).isEmpty();
    }

    @Test
    void waitsBehindAProxyThatAnswersWithAPage() {
        assertThat(read(502, "<!DOCTYPE html><title>Error 502</title>"))
                .isInstanceOf(FcmAnswer.Later.class);
    }

    private static Optional<Duration> wait(FcmAnswer answer) {
        return answer instanceof FcmAnswer.Later(_, var after)
                ? after
                : Optional.of(Duration.ofDays(-1));
    }

    private static String error(String status, String message, String code) {
        var details =
                code.isEmpty()
                        ? "[]"
                        : """
                        [{"@type": "type.googleapis.com/google.firebase.fcm.v1.FcmError",
                          "errorCode": "%s"}]
                        """
                                .formatted(code);
        return """
        {"error": {"code": 0, "message": "%s", "status": "%s", "details": %s}}
        """
                .formatted(message, status, details);
    }

    private static String violating(String field) {
        return """
        {"error": {"code": 400, "message": "Invalid value", "status": "INVALID_ARGUMENT",
            "details": [{"@type": "type.googleapis.com/google.rpc.BadRequest",
                "fieldViolations": [{"field": "%s", "description": "Invalid value"}]}]}}
        """
                .formatted(field);
    }

    private static FcmAnswer read(int status, String body, String... retryAfter) {
        return reply(status, body, retryAfter).answer();
    }

    private static FcmReply reply(int status, String body, String... retryAfter) {
        var headers =
                HttpHeaders.of(
                        retryAfter.length == 0
                                ? Map.of()
                                : Map.of("Retry-After", List.of(retryAfter)),
                        (_, _) -> true);
        return new FcmReply(new Response(status, body, headers), NOON);
    }

    private record Response(int statusCode, String body, HttpHeaders headers)
            implements HttpResponse<String> {

        @Override
        public HttpRequest request() {
            return HttpRequest.newBuilder(uri()).build();
        }

        @Override
        public Optional<HttpResponse<String>> previousResponse() {
            return Optional.empty();
        }

        @Override
        public Optional<SSLSession> sslSession() {
            return Optional.empty();
        }

        @Override
        public URI uri() {
            return URI.create("http://127.0.0.1/");
        }

        @Override
        public HttpClient.Version version() {
            return HttpClient.Version.HTTP_1_1;
        }
    }
}
