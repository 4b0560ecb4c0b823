package live.blytz.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.blytz.chat.room.Words;
import live.blytz.events.chat.DirectMessageSent;
import live.blytz.events.user.UserRegistered;
import live.blytz.platform.test.EventProbe;
import live.blytz.platform.test.TestTokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(Instances.Closing.class)
class ConversingIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Instances.Instance CHAT = Instances.one();
    private static final EventProbe PROBE = EventProbe.on("chat");

    private final UUID vendor = UUID.randomUUID();
    private final UUID customer = UUID.randomUUID();
    private String room = "";

    @AfterAll
    static void done() {
        PROBE.close();
    }

    @BeforeEach
    void aRoomIsOpen() {
        registered(vendor, "Vera", "vendor");
        registered(customer, "Carlo", "buyer");
        Patience.until(() -> post("", customer, "{\"vendor_id\":\"%s\"}".formatted(vendor)) != 404);
        room = "/vendor_%s_customer_%s".formatted(vendor, customer);
    }

    @Test
    void showsTheRoomInItsShape() {
        post(room + "/messages", customer, "{\"message\":\"Is it new?\"}");

        var shown = get(room, customer);
        assertThat("/" + shown.path("room_id").asString()).isEqualTo(room);
        assertThat(shown.at("/messages/0/type").asString()).isEqualTo("system");
        var message = shown.at("/messages/1");
        assertThat(message.path("sender_id").asString()).isEqualTo(customer.toString());
        assertThat(message.path("sender_type").asString()).isEqualTo("customer");
        assertThat(message.path("message").asString()).isEqualTo("Is it new?");
        assertThat(message.path("timestamp").isString()).isTrue();
        assertThat(message.path("read").asBoolean()).isFalse();
        assertThat(shown.at("/participants/0/name").asString()).isEqualTo("Vera Cruz");
        assertThat(shown.path("created_at").isString()).isTrue();
        assertThat(shown.path("updated_at").isString()).isTrue();
    }

    @Test
    void countsWhatIsUnreadUntilItIsRead() {
        post(room + "/messages", customer, "{\"message\":\"one\"}");
        post(room + "/messages", customer, "{\"message\":\"two\"}");

        assertThat(get(room, vendor).path("unread").asInt()).isEqualTo(2);
        assertThat(get("", vendor).at("/items/0/unread").asInt()).isEqualTo(2);
        assertThat(get(room, customer).path("unread").asInt()).isZero();

        assertThat(post(room + "/read", vendor, "{}")).isEqualTo(200);
        assertThat(get(room, vendor).path("unread").asInt()).isZero();
        assertThat(get(room, customer).at("/messages/2/read").asBoolean()).isTrue();
    }

    @Test
    void isForItsTwoPeopleOnly() {
        var stranger = UUID.randomUUID();
        assertThat(status(room, stranger, "buyer")).isEqualTo(404);
        assertThat(post(room + "/messages", stranger, "{\"message\":\"hi\"}")).isEqualTo(404);
        assertThat(post(room + "/read", stranger, "{}")).isEqualTo(404);
        assertThat(status(room, stranger, "admin")).isEqualTo(200);
        assertThat(status("/vendor_1_customer_2", customer, "buyer")).isEqualTo(404);
        assertThat(post("", customer, "{\"vendor_id\":\"%s\"}".formatted(stranger))).isEqualTo(404);
        assertThat(post("", customer, "{\"customer_id\":\"%s\"}".formatted(vendor))).isEqualTo(403);
        assertThat(post("", customer, "{}")).isEqualTo(422);
    }

    @Test
    void tellsTheOtherOneAtOnceAndOnce() {
        try (var socket = Client.open(CHAT, "/inbox", Client.bearer(vendor))) {
            socket.say("ping", "{}").await("pong");
            var body = "{\"message\":\"hello\",\"client_id\":\"m1\"}";
            assertThat(post(room + "/messages", customer, body)).isEqualTo(201);
            assertThat(post(room + "/messages", customer, body)).isEqualTo(201);
            assertThat(post(room + "/messages", customer, body.replace("hello", "other")))
                    .isEqualTo(422);

            var told =
                    PROBE.await(
                            DirectMessageSent.class, each -> each.getSenderId().equals(customer));
            assertThat(told.getRecipientId()).isEqualTo(vendor);
            assertThat(socket.await("direct_message").at("/data/message_id").asString())
                    .isEqualTo(told.getMessageId().toString());
            assertThat(get(room, customer).path("messages")).hasSize(2);
        }
    }

    @Test
    void pagesItsHistory() {
        for (var n = 1; n <= 3; n++) {
            post(room + "/messages", customer, "{\"message\":\"m%d\"}".formatted(n));
        }
        var page = get(room + "/messages?limit=2", vendor);
        assertThat(page.at("/items/0/message").asString()).isEqualTo("m3");
        var rest =
                get(
                        room + "/messages?limit=2&cursor=" + page.path("next_cursor").asString(),
                        vendor);
        assertThat(rest.at("/items/0/message").asString()).isEqualTo("m1");
        assertThat(post(room + "/messages", vendor, "{\"message\":\" \"}")).isEqualTo(422);
        assertThat(
                        post(
                                room + "/messages",
                                vendor,
                                "{\"message\":\"look\",\"image_id\":\"uploads/1.webp\"}"))
                .isEqualTo(201);
        assertThat(get(room, vendor).at("/messages/4/type").asString()).isEqualTo("image");
    }

    private static void registered(UUID user, String name, String role) {
        PROBE.tell(
                "user",
                user,
                UserRegistered.newBuilder()
                        .setUserId(user)
                        .setEmail(name + "@blytz.test")
                        .setFirstName(name)
                        .setLastName("Cruz")
                        .setRoles(List.of(role))
                        .setOccurredAt(Instant.now())
                        .build());
    }

    private static int post(String path, UUID user, String body) {
        return send(request(path, user, "buyer")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)))
                .statusCode();
    }

    private static JsonNode get(String path, UUID user) {
        var answer = send(request(path, user, "buyer"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Words.JSON.readTree(answer.body());
    }

    private static int status(String path, UUID user, String role) {
        return send(request(path, user, role)).statusCode();
    }

    private static HttpRequest.Builder request(String path, UUID user, String role) {
        return HttpRequest.newBuilder(URI.create(CHAT.http() + "/api/v1/rooms" + path))
                .header("Authorization", TestTokens.bearer(user, role));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        return HTTP.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString()).join();
    }
}
