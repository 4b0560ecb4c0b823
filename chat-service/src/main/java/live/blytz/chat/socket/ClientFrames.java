package live.blytz.chat.socket;

import live.blytz.chat.socket.ClientFrame.Auth;
import live.blytz.chat.socket.ClientFrame.NewComment;
import live.blytz.chat.socket.ClientFrame.Ping;
import live.blytz.chat.socket.ClientFrame.Reaction;
import live.blytz.chat.socket.ClientFrame.Rubbish;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what clients say; whatever it is, there is an answer to it. */
final class ClientFrames {

    private static final int LONGEST_CLIENT_ID = 64;

    private final JsonMapper json;

    ClientFrames(JsonMapper json) {
        this.json = json;
    }

    ClientFrame read(String text) {
        try {
            return of(json.readTree(text));
        } catch (JacksonException rubbish) {
            return new Rubbish("malformed", "A frame is a JSON object with event and data.");
        }
    }

    private static ClientFrame of(JsonNode frame) {
        if (!frame.isObject() || !frame.path("event").isString()) {
            return new Rubbish("malformed", "A frame is a JSON object with event and data.");
        }
        var data = frame.path("data");
        if (!data.isObject() && !data.isMissingNode() && !data.isNull()) {
            return new Rubbish("malformed", "The data of a frame is a JSON object.");
        }
        return switch (frame.path("event").asString()) {
            case "ping" -> new Ping();
            case "auth" -> auth(data);
            case "new_comment" -> comment(data);
            case "reaction" -> reaction(data);
            default ->
                    new Rubbish("unknown_event", "Known are ping, auth, new_comment and reaction.");
        };
    }

    private static ClientFrame auth(JsonNode data) {
        var token = text(data, "token");
        var lastSeq = data.path("last_seq");
        return token == null
                ? new Rubbish("invalid", "auth needs data.token.")
                : new Auth(
                        token,
                        lastSeq.isIntegralNumber() && lastSeq.canConvertToLong()
                                ? lastSeq.asLong()
                                : null);
    }

    private static ClientFrame comment(JsonNode data) {
        var text = text(data, "text");
        var clientId = text(data, "client_id");
        if (text == null) {
            return new Rubbish("invalid", "new_comment needs data.text.");
        }
        return clientId != null && clientId.length() > LONGEST_CLIENT_ID
                ? new Rubbish("invalid", "data.client_id has at most 64 characters.")
                : new NewComment(text, clientId);
    }

    private static ClientFrame reaction(JsonNode data) {
        var reaction = text(data, "reaction");
        return reaction == null
                ? new Rubbish("invalid", "reaction needs data.reaction.")
                : new Reaction(reaction);
    }

    private static @Nullable String text(JsonNode data, String field) {
        var value = data.path(field);
        return value.isString() ? value.asString() : null;
    }
}
