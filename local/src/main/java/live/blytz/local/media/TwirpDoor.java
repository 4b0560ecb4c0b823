package live.blytz.local.media;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import live.blytz.local.media.Reply.Code;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Twirp over HTTP: our own calls are done here, all others are LiveKit's. */
final class TwirpDoor implements HttpHandler {

    static final String PATH = "/twirp/";

    private static final int LONGEST_REQUEST = 1024 * 1024;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, Method> methods;
    private final Tokens tokens;
    private final LiveKit livekit;

    TwirpDoor(Map<String, Method> methods, Tokens tokens, LiveKit livekit) {
        this.methods = methods;
        this.tokens = tokens;
        this.livekit = livekit;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var call = exchange.getRequestURI().getPath().substring(PATH.length());
            var body = exchange.getRequestBody().readNBytes(LONGEST_REQUEST + 1);
            var method = methods.get(call);
            if (body.length > LONGEST_REQUEST) {
                send(exchange, Reply.refused(Code.RESOURCE_EXHAUSTED, "a request of over 1 MiB"));
            } else if (method != null) {
                send(exchange, perform(exchange, method, body));
            } else if (call.startsWith("livekit.Ingress/") || call.startsWith("livekit.Egress/")) {
                send(exchange, Reply.refused(Code.UNIMPLEMENTED, call + " is not done here"));
            } else {
                forward(exchange, body);
            }
        }
    }

    private Reply perform(HttpExchange exchange, Method method, byte[] body) {
        var sent = exchange.getRequestHeaders().getFirst("Authorization");
        var claims =
                sent != null && sent.startsWith("Bearer ")
                        ? tokens.read(sent.substring("Bearer ".length()))
                        : Optional.<JsonNode>empty();
        if (claims.isEmpty()) {
            return Reply.refused(Code.UNAUTHENTICATED, "no valid token");
        }
        if (!claims.get().path("video").path(method.grant()).asBoolean(false)) {
            return Reply.refused(Code.PERMISSION_DENIED, "the token lacks " + method.grant());
        }
        try {
            return method.work().apply(read(exchange, method.request(), body));
        } catch (InvalidProtocolBufferException rubbish) {
            return Reply.refused(Code.MALFORMED, String.valueOf(rubbish.getMessage()));
        } catch (RuntimeException ours) {
            ours.printStackTrace();
            return Reply.refused(Code.INTERNAL, "the media bridge has a bug");
        }
    }

    private static Message read(HttpExchange exchange, Message empty, byte[] body)
            throws InvalidProtocolBufferException {
        var request = empty.newBuilderForType();
        if (isJson(exchange)) {
            JsonFormat.parser()
                    .ignoringUnknownFields()
                    .merge(new String(body, StandardCharsets.UTF_8), request);
        } else {
            request.mergeFrom(body);
        }
        return request.build();
    }

    private static boolean isJson(HttpExchange exchange) {
        var type = exchange.getRequestHeaders().getFirst("Content-Type");
        return type != null && type.startsWith("application/json");
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        switch (reply) {
            case Reply.Done(var message) when isJson(exchange) ->
                    send(
                            exchange,
                            200,
                            "application/json",
                            JsonFormat.printer()
                                    .preservingProtoFieldNames()
                                    .print(message)
                                    .getBytes(StandardCharsets.UTF_8));
            case Reply.Done(var message) ->
                    send(exchange, 200, "application/protobuf", message.toByteArray());
            case Reply.Refused(var code, var because) ->
                    send(
                            exchange,
                            code.status(),
                            "application/json",
                            JSON.writeValueAsBytes(
                                    Map.of(
                                            "code",
                                            code.name().toLowerCase(Locale.ROOT),
                                            "msg",
                                            because)));
        }
    }

    private void forward(HttpExchange exchange, byte[] body) throws IOException {
        try {
            var answer = livekit.forward(exchange, body);
            var type = answer.headers().firstValue("Content-Type").orElse("application/json");
            send(exchange, answer.statusCode(), type, answer.body());
        } catch (IOException away) {
            send(exchange, Reply.refused(Code.UNAVAILABLE, "LiveKit does not answer"));
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body)
            throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
