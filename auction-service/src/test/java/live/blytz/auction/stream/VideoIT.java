package live.blytz.auction.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import live.blytz.auction.AuctionIT;
import live.blytz.events.stream.StreamVideoChanged;
import live.blytz.platform.test.EventProbe;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A show, the video server, and somebody who sends. */
abstract class VideoIT extends AuctionIT {

    static final String LATER = "2030-01-01T00:00:00Z";

    /** Whatever the test asked for, LiveKit would have let it pass. */
    @AfterEach
    void everyCallHadItsGrants() {
        LIVEKIT.wake();
        assertThat(LIVEKIT.wrong()).isEmpty();
    }

    UUID scheduled() {
        var created =
                post(
                        "/api/v1/streams",
                        "{\"title\":\"Lamps\",\"scheduled_start\":\"%s\"}".formatted(LATER),
                        seller,
                        "seller");
        return UUID.fromString(read(created, "$.id"));
    }

    /** With its room and its key. */
    UUID open() {
        var show = scheduled();
        move(show, "pre_live");
        awaitVideo(show, "waiting", null);
        Awaitility.await().until(() -> !LIVEKIT.ingressesOf(room(show)).isEmpty());
        return show;
    }

    /** On air, by OBS. */
    UUID onAir() {
        var show = open();
        move(show, "live");
        assertThat(LIVEKIT.publishes(key(show))).isTrue();
        tell(show, "track_published");
        awaitVideo(show, "on_air", null);
        return show;
    }

    void move(UUID show, String status) {
        assertThat(
                        post(
                                path(show) + "/status",
                                "{\"status\":\"%s\"}".formatted(status),
                                seller,
                                "seller"))
                .hasStatusOk();
    }

    void end(UUID show) {
        assertThat(post(path(show) + "/end", "", seller, "seller")).hasStatusOk();
    }

    void tell(UUID show, String event) {
        assertThat(webhook(Webhooks.about(room(show), event))).hasStatusOk();
    }

    MvcTestResult webhook(String body) {
        return webhook(body, Webhooks.signature(body));
    }

    MvcTestResult webhook(String body, @Nullable String signature) {
        var request =
                http.post()
                        .uri("/api/v1/webhooks/livekit")
                        .header("Content-Type", "application/webhook+json")
                        .content(body);
        return (signature == null ? request : request.header("Authorization", signature))
                .exchange();
    }

    String key(UUID show) {
        return read(ingest(show), "$.rtmp.stream_key");
    }

    MvcTestResult ingest(UUID show) {
        return get(path(show) + "/ingest", seller, "seller");
    }

    void awaitVideo(UUID show, String state, @Nullable String detail) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> {
                            var view = get(path(show));
                            assertThat(AuctionIT.<String>read(view, "$.video.state"))
                                    .isEqualTo(state);
                            assertThat(AuctionIT.<@Nullable String>read(view, "$.video.detail"))
                                    .isEqualTo(detail);
                        });
    }

    /** As it was told to the house, from the first. */
    List<String> told(UUID show, int count) {
        try (var probe = EventProbe.on("stream")) {
            return probe
                    .awaitTold(
                            StreamVideoChanged.class,
                            each -> each.getStreamId().equals(show),
                            count)
                    .stream()
                    .map(each -> each.event().getState())
                    .toList();
        }
    }

    String ingestIdentity(UUID show) {
        return "ingest-" + show;
    }

    static String path(UUID show) {
        return "/api/v1/streams/" + show;
    }

    static String room(UUID show) {
        return "stream-" + show;
    }
}
