package live.blytz.local.fcm;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import live.blytz.local.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What FCM demands of a message beyond its shape. */
final class Rules {

    /** As Google's libraries on phones and in browsers get them. */
    private static final Pattern TOKEN =
            Pattern.compile("[A-Za-z0-9_-]{11,64}:[A-Za-z0-9_-]{100,900}");

    private static final Pattern RESERVED =
            Pattern.compile("from|message_type|google\\..*|gcm\\..*|google[A-Z_].*|gcm[A-Z_].*");
    private static final Pattern LINK =
            Pattern.compile("https://.+|http://(localhost|127\\.0\\.0\\.1)([:/].*)?");
    private static final int LARGEST = 4096;
    private static final int LONGEST_COLLAPSE_ID = 64;
    private static final Pattern TOPIC = Pattern.compile("[A-Za-z0-9_-]{1,32}");

    private Rules() {}

    static void check(JsonNode message) throws FcmError {
        var targets = List.of("token", "topic", "condition").stream().filter(message::has).count();
        if (targets != 1) {
            throw FcmError.invalid(
                    "message",
                    targets == 0
                            ? "Recipient of the message is not set."
                            : "The message has more than one recipient.");
        }
        if (!message.has("token")) {
            throw FcmError.invalid("message", "This sandbox knows devices alone, and no topics.");
        }
        if (!TOKEN.matcher(message.path("token").asString()).matches()) {
            throw FcmError.token();
        }
        size(message);
        data(message.path("data"));
        apple(message.path("apns").path("headers"));
        web(message.path("webpush"));
    }

    /** Of all that goes to the device. */
    private static void size(JsonNode message) throws FcmError {
        var payload = ((ObjectNode) message).deepCopy();
        payload.remove("token");
        if (Json.write(payload).getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw FcmError.invalid("message", "Message is too big: 4096 bytes are the most.");
        }
    }

    private static void data(JsonNode data) throws FcmError {
        for (var entry : data.properties()) {
            if (RESERVED.matcher(entry.getKey()).matches()) {
                throw FcmError.invalid(
                        "message.data", "Invalid data payload key: " + entry.getKey());
            }
        }
    }

    private static void apple(JsonNode headers) throws FcmError {
        var priority = headers.path("apns-priority").asString("10");
        if (!List.of("1", "5", "10").contains(priority)) {
            throw FcmError.invalid("message.apns.headers", "Invalid apns-priority: " + priority);
        }
        if (headers.path("apns-collapse-id").asString("").length() > LONGEST_COLLAPSE_ID) {
            throw FcmError.invalid(
                    "message.apns.headers", "apns-collapse-id is longer than 64 bytes.");
        }
        if (!headers.path("apns-expiration").asString("0").matches("\\d{1,12}")) {
            throw FcmError.invalid("message.apns.headers", "Invalid apns-expiration.");
        }
    }

    private static void web(JsonNode webpush) throws FcmError {
        var headers = webpush.path("headers");
        if (!headers.path("TTL").asString("0").matches("\\d{1,7}")) {
            throw FcmError.invalid("message.webpush.headers", "Invalid TTL.");
        }
        if (!List.of("very-low", "low", "normal", "high")
                .contains(headers.path("Urgency").asString("normal"))) {
            throw FcmError.invalid("message.webpush.headers", "Invalid Urgency.");
        }
        if (!TOPIC.matcher(headers.path("Topic").asString("none")).matches()) {
            throw FcmError.invalid("message.webpush.headers", "Invalid Topic.");
        }
        var options = webpush.path("fcm_options");
        if (options.has("link") && !LINK.matcher(options.path("link").asString()).matches()) {
            throw FcmError.invalid(
                    "message.webpush.fcm_options.link", "The link must be an HTTPS URL.");
        }
    }
}
