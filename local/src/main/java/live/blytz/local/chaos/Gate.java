package live.blytz.local.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import live.blytz.local.suite.DemoUser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What somebody needs who wants into a live room: a token and a show that is on. */
final class Gate {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<DemoUser> PEOPLE =
            List.of(
                    DemoUser.BUYER,
                    DemoUser.SELLER,
                    DemoUser.VENDOR,
                    DemoUser.RIDER,
                    DemoUser.MODERATOR);

    private final String origin;
    private final HttpClient http;
    private final String password;

    Gate(String origin, HttpClient http, String password) {
        this.origin = origin;
        this.http = http;
        this.password = password;
    }

    /** Tokens of different people. */
    List<String> tokens() throws IOException {
        var tokens = new ArrayList<String>();
        for (var user : PEOPLE) {
            var body = Map.of("email", user.email(), "password", password);
            var request =
                    HttpRequest.newBuilder(URI.create(origin + "/api/v1/auth/login"))
                            .header("Content-Type", "application/json")
                            .timeout(Duration.ofSeconds(10))
                            .POST(
                                    HttpRequest.BodyPublishers.ofString(
                                            JSON.writeValueAsString(body)));
            tokens.add(answer(request).path("access_token").asString());
        }
        return tokens;
    }

    String liveStream() throws IOException {
        var shows =
                answer(
                        HttpRequest.newBuilder(
                                        URI.create(origin + "/api/v1/streams?status=live&limit=1"))
                                .timeout(Duration.ofSeconds(10)));
        var id = shows.path("items").path(0).path("id").asString("");
        if (id.isEmpty()) {
            throw new IOException("no show is on: " + shows);
        }
        return id;
    }

    private JsonNode answer(HttpRequest.Builder request) throws IOException {
        try {
            var reply = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (reply.statusCode() != 200) {
                throw new IOException(reply.statusCode() + " " + reply.body());
            }
            return JSON.readTree(reply.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
