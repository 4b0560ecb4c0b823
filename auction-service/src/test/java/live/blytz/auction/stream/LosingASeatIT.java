package live.blytz.auction.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import live.blytz.auction.AuctionIT;
import live.blytz.events.room.ViewerBanned;
import live.blytz.platform.id.Ids;
import live.blytz.platform.test.EventProbe;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is banned from a show does not see it out: the seat is gone before its token is. */
class LosingASeatIT extends VideoIT {

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Test
    void happensAtOnceAndToNobodyElse() {
        var show = onAir();
        LIVEKIT.watches(room(show), alice.toString());
        LIVEKIT.watches(room(show), bob.toString());
        nobodyComesByThemselves(show);

        ban(show, bob, null);

        awaitInside(show, ingestIdentity(show), alice.toString());
        assertThat(AuctionIT.<String>read(get(path(show)), "$.video.state")).isEqualTo("on_air");
    }

    @Test
    void happensAgainToWhoComesBackWithTheTokenOfBefore() {
        var show = onAir();
        LIVEKIT.watches(room(show), bob.toString());
        ban(show, bob, null);
        awaitInside(show, ingestIdentity(show));

        LIVEKIT.watches(room(show), bob.toString());
        tell(show, "participant_joined");

        awaitInside(show, ingestIdentity(show));
    }

    @Test
    void takesACoHostOffTheAir() {
        var show = open();
        move(show, "live");
        post(path(show) + "/co-hosts", "{\"user_id\":\"%s\"}".formatted(bob), seller, "seller");
        post(path(show) + "/co-hosts/accept", "", bob, "buyer");
        LIVEKIT.sends(room(show), bob.toString());
        tell(show, "track_published");
        awaitVideo(show, "on_air", null);

        ban(show, bob, null);

        awaitVideo(show, "interrupted", "publisher_left");
        assertThat(LIVEKIT.identities(room(show))).isEmpty();
    }

    @Test
    void waitsForTheServerAndHoldsUpNobodyWhoListens() {
        var show = onAir();
        LIVEKIT.watches(room(show), bob.toString());
        LIVEKIT.breakDown();

        ban(show, bob, null);
        awaitNoAdmission(show, bob);
        ban(show, alice, null);
        awaitNoAdmission(show, alice);
        assertThat(LIVEKIT.identities(room(show))).contains(bob.toString());

        LIVEKIT.wake();
        awaitInside(show, ingestIdentity(show));
    }

    @Test
    void isForThoseWhoseBanIsNotOver() {
        var show = onAir();
        LIVEKIT.watches(room(show), alice.toString());
        LIVEKIT.watches(room(show), bob.toString());

        ban(show, alice, now.minusSeconds(1));
        ban(show, bob, now.plusSeconds(600));

        awaitInside(show, ingestIdentity(show), alice.toString());
    }

    /** It is not the turn of this show before tomorrow. */
    private void nobodyComesByThemselves(UUID show) {
        database.sql("update video set due_at = now() + interval '1 day' where stream_id = ?")
                .param(show)
                .update();
    }

    private void ban(UUID show, UUID person, @Nullable Instant until) {
        try (var probe = EventProbe.on("room")) {
            probe.tell("room", show, new ViewerBanned(show, person, until, Ids.next(), now));
        }
    }

    private void awaitInside(UUID show, String... identities) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                assertThat(LIVEKIT.identities(room(show)))
                                        .containsExactlyInAnyOrder(identities));
    }

    private void awaitNoAdmission(UUID show, UUID person) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                assertThat(post(path(show) + "/join", "", person, "buyer"))
                                        .hasStatus(403));
    }
}
