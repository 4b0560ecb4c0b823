package live.blytz.local.fcm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.UUID;
import java.util.regex.Pattern;
import live.blytz.local.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** {@code POST /v1/projects/{project}/messages:send}. */
final class SendDoor implements HttpHandler {

    private static final Pattern PATH = Pattern.compile("/v1/projects/([^/]+)/messages:send");
    private static final int LONGEST = 1 << 20;

    private final Account account;
    private final AccessTokens tokens;
    private final Phones phones;
    private final Faults faults;
    private final InstantSource clock;

    SendDoor(
            Account account,
            AccessTokens tokens,
            Phones phones,
            Faults faults,
            InstantSource clock) {
        this.account = account;
        this.tokens = tokens;
        this.phones = phones;
        this.faults = faults;
        this.clock = clock;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body =
                    new String(
                            exchange.getRequestBody().readNBytes(LONGEST), StandardCharsets.UTF_8);
            answer(exchange, body).send(exchange);
        }
    }

    private Answer answer(HttpExchange exchange, String body) {
        try {
            var path = PATH.matcher(exchange.getRequestURI().getPath());
            if (!path.matches() || !exchange.getRequestMethod().equals("POST")) {
                throw FcmError.notFound();
            }
            admit(exchange.getRequestHeaders().getFirst("Authorization"), path.group(1));
            return taken(read(body));
        } catch (FcmError refused) {
            return refused.answer();
        }
    }

    private void admit(@Nullable String authorization, String project) throws FcmError {
        if (authorization == null
                || !authorization.startsWith("Bearer ")
                || !tokens.knows(authorization.substring("Bearer ".length()))) {
            throw FcmError.unauthenticated();
        }
        if (!project.equals(account.project())) {
            throw FcmError.forbidden(project);
        }
    }

    private static JsonNode read(String body) throws FcmError {
        try {
            return Json.read(body);
        } catch (JacksonException noJson) {
            throw FcmError.badRequest("", "Invalid JSON payload received. Unexpected token.");
        }
    }

    private Answer taken(JsonNode request) throws FcmError {
        MessageShape.REQUEST.check("", request);
        var message = request.path("message");
        if (!message.isObject()) {
            throw FcmError.invalid("message", "The message is not set.");
        }
        Rules.check(message);
        var token = message.path("token").asString();
        if (!phones.hasApp(token)) {
            throw FcmError.of(FcmError.Code.UNREGISTERED);
        }
        var fault = faults.of(token);
        if (fault.isPresent()) {
            throw fault.get().error();
        }
        var name = "projects/%s/messages/%s".formatted(account.project(), UUID.randomUUID());
        if (!request.path("validate_only").asBoolean(false)) {
            phones.receive(Reading.of(name, clock.instant(), message));
        }
        return Answer.of(200, Json.object().put("name", name));
    }
}
