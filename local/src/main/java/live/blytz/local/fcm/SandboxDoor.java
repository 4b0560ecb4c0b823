package live.blytz.local.fcm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import live.blytz.local.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What the real one has not: faults on purpose, an app that is removed, a pulse. */
final class SandboxDoor implements HttpHandler {

    private static final int LONGEST = 1 << 16;

    private final Phones phones;
    private final Faults faults;

    SandboxDoor(Phones phones, Faults faults) {
        this.phones = phones;
        this.faults = faults;
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
            return switch (exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath()) {
                case "GET /_sandbox/health" -> Answer.of(200, Json.object().put("open", true));
                case "GET /_sandbox/faults" -> shown();
                case "DELETE /_sandbox/faults" -> set(Json.object());
                case "POST /_sandbox/faults" -> set(Json.read(body));
                case "POST /_sandbox/uninstall" -> {
                    phones.uninstall(Json.read(body).path("token").asString(""));
                    yield Answer.of(200, Json.object());
                }
                default -> FcmError.notFound().answer();
            };
        } catch (JacksonException | IllegalArgumentException wrong) {
            return FcmError.badRequest("", String.valueOf(wrong.getMessage())).answer();
        }
    }

    private Answer set(JsonNode wanted) {
        faults.set(
                wanted.path("fail").asInt(0),
                new Faults.Fault(
                        FcmError.Code.valueOf(
                                wanted.path("code").asString(FcmError.Code.UNAVAILABLE.name())),
                        wanted.path("retry_after").asInt(-1)));
        return shown();
    }

    private Answer shown() {
        return Answer.of(200, Json.object().put("fail", faults.left()));
    }
}
