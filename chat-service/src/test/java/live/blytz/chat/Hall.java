package live.blytz.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.blytz.chat.room.Words;
import live.blytz.events.user.UserRegistered;
import live.blytz.platform.test.EventProbe;
import live.blytz.platform.test.TestTokens;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** A show as those see it who have no socket: what is asked there, and by whom. */
record Hall(Instances.Instance where, UUID stream) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Somebody of whom the service has heard. */
    static UUID known(Instances.Instance where, EventProbe probe, UUID user, String role) {
        probe.tell(
                "user",
                user,
                UserRegistered.newBuilder()
                        .setUserId(user)
                        .setEmail(user + "@blytz.test")
                        .setFirstName("Rudy")
                        .setLastName("Cruz")
                        .setRoles(List.of(role))
                        .setOccurredAt(Instant.now())
                        .build());
        var people = where.context().getBean(MongoTemplate.class).getCollection("people");
        Patience.until(() -> people.find(new Document("_id", user.toString())).first() != null);
        return user;
    }

    /** The id of the comment. */
    String said(UUID user, String text) {
        var answer =
                answer("POST", "/comments", user, "buyer", "{\"text\":\"%s\"}".formatted(text));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Words.JSON.readTree(answer.body()).path("comment_id").asString();
    }

    JsonNode read(String what, UUID user) {
        var answer = answer("GET", what, user, "seller", null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Words.JSON.readTree(answer.body());
    }

    int call(String method, String what, UUID user, String role) {
        return answer(method, what, user, role, null).statusCode();
    }

    int call(String method, String what, UUID user, String role, String body) {
        return answer(method, what, user, role, body).statusCode();
    }

    HttpResponse<String> answer(
            String method, String what, UUID user, String role, @Nullable String body) {
        return send(where, method, "/api/v1/streams/" + stream + what, body, user, role);
    }

    static HttpResponse<String> send(
            Instances.Instance where,
            String method,
            String path,
            @Nullable String body,
            UUID user,
            String role) {
        var request =
                HttpRequest.newBuilder(URI.create(where.http() + path))
                        .timeout(Duration.ofSeconds(20))
                        .header("Authorization", TestTokens.bearer(user, role))
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body));
        return HTTP.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString()).join();
    }
}
