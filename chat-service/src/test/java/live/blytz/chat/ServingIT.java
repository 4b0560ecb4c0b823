package live.blytz.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import live.blytz.chat.room.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Instances.Closing.class)
class ServingIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Instances.Instance CHAT = Instances.one();

    @Test
    void isReadyWhenTheRoomLogIsRead() {
        var health = get(CHAT.http() + "/actuator/health/readiness");

        assertThat(health.statusCode()).as(health.body()).isEqualTo(200);
        assertThat(
                        Words.JSON
                                .readTree(health.body())
                                .at("/components/rooms/details/log")
                                .asString())
                .isEqualTo("read");
    }

    @Test
    void describesItsDoors() {
        var paths = Words.JSON.readTree(get(CHAT.http() + "/v3/api-docs").body()).path("paths");

        assertThat(paths.propertyNames())
                .contains(
                        "/api/v1/streams/{stream}/comments",
                        "/api/v1/streams/{stream}/reactions",
                        "/api/v1/streams/{stream}/viewers",
                        "/api/v1/streams/{stream}/state",
                        "/api/v1/rooms/{room}/messages");
    }

    @Test
    void measuresTheFanOut() {
        var metrics = get(CHAT.http() + "/actuator/prometheus").body();

        assertThat(metrics)
                .contains(
                        "chat_connections", "chat_frames_out_total", "chat_fanout_seconds_bucket");
    }

    @Test
    void asksForATokenWithoutASocket() {
        var state = "/api/v1/streams/" + UUID.randomUUID() + "/state";

        assertThat(get(CHAT.http() + state).statusCode()).isEqualTo(401);
    }

    @Test
    void saysThatSocketsAreNoPages() {
        var base = CHAT.sockets().replace("ws://", "http://");
        var page = get(base + "/streams/1");

        assertThat(page.statusCode()).isEqualTo(426);
        assertThat(page.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(Words.JSON.readTree(page.body()).path("code").asString())
                .isEqualTo("upgrade_required");
        assertThat(get(base + "/elsewhere").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> get(String address) {
        var request = HttpRequest.newBuilder(URI.create(address)).build();
        return HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofString()).join();
    }
}
