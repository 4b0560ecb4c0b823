package live.blytz.local.stripe;

import live.blytz.local.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A refusal in Stripe's words: {@code {"error":{"type":…,"code":…,"message":…}}}. */
final class StripeError extends RuntimeException {

    private final int status;
    private final transient ObjectNode error = Json.object();

    private StripeError(int status, String type, @Nullable String code, String message) {
        super(message, null, false, false);
        this.status = status;
        error.put("type", type);
        if (code != null) {
            error.put("code", code);
        }
        error.put("message", message);
    }

    static StripeError invalid(@Nullable String param, @Nullable String code, String message) {
        var refusal = new StripeError(400, "invalid_request_error", code, message);
        if (param != null) {
            refusal.error.put("param", param);
        }
        return refusal;
    }

    static StripeError missing(String kind, String id) {
        return new StripeError(
                404,
                "invalid_request_error",
                "resource_missing",
                "No such %s: '%s'".formatted(kind, id));
    }

    static StripeError unknownUrl(String method, String path) {
        return new StripeError(
                404,
                "invalid_request_error",
                null,
                "Unrecognized request URL (%s: %s).".formatted(method, path));
    }

    static StripeError unauthorized() {
        return new StripeError(401, "invalid_request_error", null, "Invalid API Key provided.");
    }

    static StripeError outage() {
        return new StripeError(500, "api_error", null, "An unknown error occurred.");
    }

    static StripeError keyReused(String key) {
        return new StripeError(
                400,
                "idempotency_error",
                null,
                "Keys for idempotent requests can only be used with the same parameters they were"
                        + " first used with. Try using a key other than '%s'.".formatted(key));
    }

    static StripeError keyInUse(String key) {
        return new StripeError(
                409,
                "idempotency_error",
                "idempotency_key_in_use",
                "There is currently another in-progress request using this key: " + key);
    }

    /** The bank said no, and the intent that it said it to. */
    static StripeError declined(Decline decline, String charge, ObjectNode intent) {
        var refusal = new StripeError(402, "card_error", decline.code(), decline.message());
        refusal.error.put("decline_code", decline.declineCode());
        refusal.error.put("charge", charge);
        refusal.error.set("payment_intent", intent);
        return refusal;
    }

    Answer answer() {
        var body = Json.object();
        body.set("error", error);
        return new Answer(status, body);
    }
}
