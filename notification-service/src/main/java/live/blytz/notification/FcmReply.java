package live.blytz.notification;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Reads what FCM answers ({@code error.status} and {@code error.details[].errorCode}, as its REST
 * reference has them).
 */
final class FcmReply {

    /** Where FCM names no time for a used-up quota. */
    private static final Duration QUOTA_REFILLS = Duration.ofMinutes(1);

    private static final int LONGEST = 300;

    private final int status;
    private final Optional<String> retryAfter;
    private final JsonNode error;
    private final Instant now;

    FcmReply(HttpResponse<String> response, Instant now) {
        this.status = response.statusCode();
        this.retryAfter = response.headers().firstValue("Retry-After");
        this.error = error(response.body());
        this.now = now;
    }

    FcmAnswer answer() {
        return switch (status) {
            case 200 -> new FcmAnswer.Sent();
            case 400 ->
                    isTheToken() ? new FcmAnswer.Unregistered(why()) : new FcmAnswer.Refused(why());
            case 404 ->
                    code().equals("UNREGISTERED")
                            ? new FcmAnswer.Unregistered(why())
                            : new FcmAnswer.Refused(why());
            // with a wrong account all devices look like somebody else's, so they stay
            case 403 ->
                    code().equals("SENDER_ID_MISMATCH")
                            ? new FcmAnswer.Refused(why())
                            : new FcmAnswer.Later(why(), Optional.empty());
            case 429 -> new FcmAnswer.Later(why(), Optional.of(asked().orElse(QUOTA_REFILLS)));
            case 401 -> new FcmAnswer.Later(why(), Optional.empty());
            default ->
                    status >= 500
                            ? new FcmAnswer.Later(why(), asked())
                            : new FcmAnswer.Refused(why());
        };
    }

    /** Not the device but our login was refused. */
    boolean isUnauthenticated() {
        return status == 401 && !code().equals("THIRD_PARTY_AUTH_ERROR");
    }

    /** A wrong token and a wrong message have the same code; only what is violated differs. */
    private boolean isTheToken() {
        return details()
                        .flatMap(detail -> detail.path("fieldViolations").valueStream())
                        .anyMatch(each -> each.path("field").asString("").equals("message.token"))
                || (code().equals("INVALID_ARGUMENT")
                        && error.path("message").asString("").contains("registration token"));
    }

    private String code() {
        return details()
                .map(detail -> detail.path("errorCode").asString(""))
                .filter(code -> !code.isEmpty())
                .findFirst()
                .orElse("");
    }

    private Stream<JsonNode> details() {
        return error.path("details").valueStream();
    }

    /** In seconds, or as a date. */
    private Optional<Duration> asked() {
        return retryAfter.flatMap(
                text -> {
                    if (text.matches("\\d{1,6}")) {
                        return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
                    }
                    try {
                        var at = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
                        var wait = Duration.between(now, at.toInstant());
                        return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
                    } catch (DateTimeParseException neither) {
                        return Optional.empty();
                    }
                });
    }

    private String why() {
        var text =
                "%d %s %s: %s"
                        .formatted(
                                status,
                                error.path("status").asString(""),
                                code(),
                                error.path("message").asString(""));
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** A proxy in between may answer with a page. */
    private static JsonNode error(String body) {
        try {
            return JsonMapper.shared().readTree(body).path("error");
        } catch (JacksonException page) {
            return MissingNode.getInstance();
        }
    }
}
