package live.blytz.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import live.blytz.chat.room.Words;
import live.blytz.platform.test.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What the audit log of a service with MongoDB keeps. */
@ExtendWith(Instances.Closing.class)
class RememberingDeedsIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Instances.Instance CHAT = Instances.one();
    private static final String AUDIT = "/api/v1/operations/chat-service/audit";

    private final UUID moderator = UUID.randomUUID();
    private final UUID buyer = UUID.randomUUID();

    @Test
    void tellsAdminsWhatModeratorsDidPageByPage() {
        for (var who : List.of("one", "two")) {
            say("/api/v1/rooms/" + who + "/messages", moderator, "moderator");
            say("/api/v1/rooms/" + who + "/messages", buyer, "buyer");
        }

        var first = read(AUDIT + "?limit=1");
        var second = read(AUDIT + "?limit=1&cursor=" + first.path("next_cursor").asString());

        assertThat(deed(first)).isEqualTo("POST /api/v1/rooms/two/messages 404");
        assertThat(deed(second)).isEqualTo("POST /api/v1/rooms/one/messages 404");
    }

    @Test
    void isForAdminsOnly() {
        assertThat(send(request(AUDIT, moderator, "moderator")).statusCode()).isEqualTo(403);
    }

    private String deed(JsonNode page) {
        var line = page.at("/items/0");
        assertThat(line.path("actor_id").asString()).isEqualTo(moderator.toString());
        return "%s %s %d"
                .formatted(
                        line.path("method").asString(),
                        line.path("path").asString(),
                        line.path("status").asInt());
    }

    private static void say(String path, UUID person, String role) {
        var body = HttpRequest.BodyPublishers.ofString("{\"message\":\"hello\"}");
        send(request(path, person, role).header("Content-Type", "application/json").POST(body));
    }

    private static JsonNode read(String path) {
        var answer = send(request(path, UUID.randomUUID(), "admin"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Words.JSON.readTree(answer.body());
    }

    private static HttpRequest.Builder request(String path, UUID person, String role) {
        return HttpRequest.newBuilder(URI.create(CHAT.http() + path))
                .header("Authorization", TestTokens.bearer(person, role));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        return HTTP.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString()).join();
    }
}
