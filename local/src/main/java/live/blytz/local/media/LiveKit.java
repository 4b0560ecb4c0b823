package live.blytz.local.media;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livekit.LivekitModels.ParticipantInfo;
import livekit.LivekitRoom.ListParticipantsRequest;
import livekit.LivekitRoom.ListParticipantsResponse;

/** The LiveKit server beside us. */
final class LiveKit {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** The token is needed once per connection, but a publisher may come back late at night. */
    private static final Duration ADMISSION = Duration.ofHours(1);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI base;
    private final Tokens tokens;

    LiveKit(URI base, Tokens tokens) {
        this.base = base;
        this.tokens = tokens;
    }

    /** Where a participant's token lets WHIP in. */
    String whip() {
        return base.resolve("/whip/v1").toString();
    }

    /** Lets somebody come into the room and publish. */
    String admission(String room, String identity, String name, String metadata) {
        return tokens.make(
                Map.of(
                        "sub",
                        identity,
                        "name",
                        name,
                        "metadata",
                        metadata,
                        "kind",
                        "ingress",
                        "video",
                        Map.of(
                                "room",
                                room,
                                "roomJoin",
                                true,
                                "canPublish",
                                true,
                                "canPublishData",
                                false,
                                "canSubscribe",
                                false)),
                ADMISSION);
    }

    /** Where participants' programs go in. */
    String signalling() {
        return base.toString().replaceFirst("^http", "ws").replaceFirst("/+$", "");
    }

    /** Lets somebody come into the room and look, whom nobody there sees. */
    String unseen(String room) {
        return tokens.make(
                Map.of(
                        "sub",
                        Ids.next("onlooker-", 12),
                        "kind",
                        "egress",
                        "video",
                        Map.of(
                                "room",
                                room,
                                "roomJoin",
                                true,
                                "canPublish",
                                false,
                                "canPublishData",
                                false,
                                "canSubscribe",
                                true,
                                "hidden",
                                true,
                                "recorder",
                                true)),
                ADMISSION);
    }

    boolean answers() {
        return participants("nobody").isPresent();
    }

    /** Who is in the room; empty when LiveKit does not say. */
    Optional<List<ParticipantInfo>> participants(String room) {
        var token = tokens.make(Map.of("video", Map.of("room", room, "roomAdmin", true)), PATIENCE);
        var request =
                HttpRequest.newBuilder(base.resolve("/twirp/livekit.RoomService/ListParticipants"))
                        .timeout(PATIENCE)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/protobuf")
                        .POST(
                                HttpRequest.BodyPublishers.ofByteArray(
                                        ListParticipantsRequest.newBuilder()
                                                .setRoom(room)
                                                .build()
                                                .toByteArray()))
                        .build();
        try {
            var answer = send(request);
            return switch (answer.statusCode()) {
                case 200 ->
                        Optional.of(
                                ListParticipantsResponse.parseFrom(answer.body())
                                        .getParticipantsList());
                case 404 -> Optional.of(List.of());
                default -> {
                    System.out.println(
                            "LiveKit answered %d when asked who is in %s"
                                    .formatted(answer.statusCode(), room));
                    yield Optional.empty();
                }
            };
        } catch (IOException away) {
            return Optional.empty();
        }
    }

    /** Hands a call on as it came. */
    HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body) throws IOException {
        var request =
                HttpRequest.newBuilder(base.resolve(exchange.getRequestURI().getRawPath()))
                        .timeout(PATIENCE)
                        .method(
                                exchange.getRequestMethod(),
                                HttpRequest.BodyPublishers.ofByteArray(body));
        for (var name : List.of("Authorization", "Content-Type", "Accept")) {
            var value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                request.header(name, value);
            }
        }
        return send(request.build());
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
