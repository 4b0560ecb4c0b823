package live.blytz.local.fcm;

import java.util.List;
import java.util.OptionalInt;
import live.blytz.local.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/**
 * A refusal as Google writes it: {@code {"error":{"code":…,"message":…,"status":…,"details":…}}}.
 */
final class FcmError extends Exception {

    /** Each with the HTTP status and the word of Google's that go with it. */
    enum Code {
        INVALID_ARGUMENT(400, "INVALID_ARGUMENT", "Request contains an invalid argument."),
        UNREGISTERED(404, "NOT_FOUND", "Requested entity was not found."),
        SENDER_ID_MISMATCH(403, "PERMISSION_DENIED", "SenderId mismatch"),
        QUOTA_EXCEEDED(
                429,
                "RESOURCE_EXHAUSTED",
                "Quota exceeded for quota metric 'Messages sent to the device'."),
        UNAVAILABLE(503, "UNAVAILABLE", "The service is currently unavailable."),
        INTERNAL(500, "INTERNAL", "Internal error encountered."),
        THIRD_PARTY_AUTH_ERROR(401, "UNAUTHENTICATED", "Auth error from APNS or Web Push Service");

        private final int status;
        private final String word;
        private final String message;

        Code(int status, String word, String message) {
            this.status = status;
            this.word = word;
            this.message = message;
        }
    }

    private static final String TYPES = "type.googleapis.com/";

    private final int status;
    private final String word;
    private final String message;
    private final ArrayNode details = Json.object().putArray("details");
    private OptionalInt retryAfter = OptionalInt.empty();

    private FcmError(int status, String word, String message, @Nullable Code code) {
        super(message, null, false, false);
        this.status = status;
        this.word = word;
        this.message = message;
        if (code != null) {
            details.addObject()
                    .put("@type", TYPES + "google.firebase.fcm.v1.FcmError")
                    .put("errorCode", code.name());
        }
    }

    static FcmError of(Code code) {
        return new FcmError(code.status, code.word, code.message, code);
    }

    static FcmError of(Code code, int retryAfter) {
        var error = of(code);
        error.retryAfter = OptionalInt.of(retryAfter);
        return error;
    }

    /** A field of the request is not as it must be; Google's parser says so, not FCM. */
    static FcmError badRequest(String field, String message) {
        var error =
                new FcmError(
                        Code.INVALID_ARGUMENT.status, Code.INVALID_ARGUMENT.word, message, null);
        return error.violating(List.of(field), message);
    }

    /** FCM read it, and does not like this field. */
    static FcmError invalid(String field, String message) {
        var code = Code.INVALID_ARGUMENT;
        return new FcmError(code.status, code.word, message, code)
                .violating(List.of(field), message);
    }

    static FcmError token() {
        var code = Code.INVALID_ARGUMENT;
        return new FcmError(
                code.status,
                code.word,
                "The registration token is not a valid FCM registration token",
                code);
    }

    static FcmError unauthenticated() {
        return new FcmError(
                401,
                "UNAUTHENTICATED",
                "Request had invalid authentication credentials. Expected OAuth 2 access token, login"
                        + " cookie or other valid authentication credential.",
                null);
    }

    static FcmError forbidden(String project) {
        return new FcmError(
                403,
                "PERMISSION_DENIED",
                "Permission 'cloudmessaging.messages.create' denied on resource"
                        + " '//cloudresourcemanager.googleapis.com/projects/%s' (or it may not exist)."
                                .formatted(project),
                null);
    }

    static FcmError notFound() {
        return new FcmError(404, "NOT_FOUND", "The requested URL was not found.", null);
    }

    Answer answer() {
        var error = Json.object().put("code", status).put("message", message).put("status", word);
        if (!details.isEmpty()) {
            error.set("details", details);
        }
        return new Answer(status, Json.object().set("error", error), retryAfter);
    }

    private FcmError violating(List<String> fields, String description) {
        var violations =
                details.addObject()
                        .put("@type", TYPES + "google.rpc.BadRequest")
                        .putArray("fieldViolations");
        fields.forEach(
                field ->
                        violations.addObject().put("field", field).put("description", description));
        return this;
    }
}
