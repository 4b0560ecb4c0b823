package live.blytz.auction.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import live.blytz.auction.video.LiveKitServer;
import live.blytz.events.stream.StreamVideoChanged;
import live.blytz.platform.test.EventProbe;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class HearingWebhooksIT extends VideoIT {

    private static final String BODY = Webhooks.about("stream-x", "room_started");

    @Test
    void believesNobodyButTheServer() {
        var good = Webhooks.signature(BODY);

        refused(webhook(BODY, null));
        refused(webhook(BODY, ""));
        assertThat(webhook(BODY, "Bearer " + good)).hasStatus(401);
        refused(webhook(BODY, "rubbish"));
        refused(webhook(BODY.replace("room_started", "room_finished"), good));
        refused(
                webhook(
                        BODY,
                        Webhooks.signature(
                                BODY,
                                "another-secret-of-thirty-two-bytes!!",
                                Instant.now().plusSeconds(300))));
        refused(webhook(BODY, unsigned(good)));
        refused(webhook("{\"not\":", Webhooks.signature("{\"not\":")));
        assertThat(webhook(BODY, good)).hasStatusOk();
    }

    @Test
    void believesNothingStale() {
        refused(
                webhook(
                        BODY,
                        Webhooks.signature(
                                BODY, LiveKitServer.SECRET, Instant.now().minusSeconds(120))));
    }

    @Test
    void hasNothingToDoWithRoomsOfOthers() {
        for (var room :
                new String[] {"stream-x", "somebody-elses", "stream-" + UUID.randomUUID(), ""}) {
            assertThat(webhook(Webhooks.about(room, "participant_joined"))).hasStatusOk();
        }
    }

    @Test
    void makesOneChangeOfAHundredCopies() {
        var show = open();
        LIVEKIT.sends(room(show), seller.toString());
        var body = Webhooks.about(room(show), "track_published");
        var signature = Webhooks.signature(body);

        for (var copy = 0; copy < 100; copy++) {
            assertThat(webhook(body, signature)).hasStatusOk();
        }

        awaitVideo(show, "on_air", null);
        assertThat(tellings(show)).isEqualTo(2);
    }

    @Test
    void looksInsteadOfTrustingTheOrder() {
        var show = onAir();

        tell(show, "participant_left");
        tell(show, "track_unpublished");
        tell(show, "room_finished");
        tell(show, "participant_joined");

        assertThat(tellings(show)).isEqualTo(2);
        awaitVideo(show, "on_air", null);
    }

    private static int tellings(UUID show) {
        try (var probe = EventProbe.on("stream")) {
            return probe.within(
                            Duration.ofSeconds(2),
                            StreamVideoChanged.class,
                            each -> each.getStreamId().equals(show))
                    .size();
        }
    }

    private static void refused(MvcTestResult answer) {
        assertThat(answer)
                .hasStatus(401)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("signature_invalid");
    }

    /** {@code alg: none}. */
    private static String unsigned(String token) {
        var header =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
        return header + "." + token.split("\\.")[1] + ".";
    }
}
