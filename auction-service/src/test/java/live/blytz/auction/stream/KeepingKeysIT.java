package live.blytz.auction.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import live.blytz.auction.AuctionIT;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class KeepingKeysIT extends VideoIT {

    @Test
    void showsTheWayInToTheSellerOnly() throws ParseException {
        var show = open();

        var offer = ingest(show);

        assertThat(offer).hasStatusOk();
        assertThat(offer.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(AuctionIT.<String>read(offer, "$.rtmp.url"))
                .isEqualTo("rtmp://localhost:21935/live");
        var key = AuctionIT.<String>read(offer, "$.rtmp.stream_key");
        assertThat(key).isEqualTo(LIVEKIT.ingressesOf(room(show)).getFirst().getStreamKey());
        assertThat(AuctionIT.<String>read(offer, "$.whip.url"))
                .isEqualTo("http://livekit.test/whip/v1");
        var token = SignedJWT.parse(read(offer, "$.whip.bearer_token")).getJWTClaimsSet();
        assertThat(token.getSubject()).startsWith("whip-" + show);
        assertThat(token.getJSONObjectClaim("video"))
                .containsEntry("roomJoin", true)
                .containsEntry("room", room(show))
                .containsEntry("canPublish", true);
        assertThat(Instant.parse(AuctionIT.<String>read(offer, "$.whip.expires_at")))
                .isEqualTo(token.getExpirationTime().toInstant());
        assertThat(get(path(show), seller, "seller")).bodyText().contains(key);
        assertThat(get(path(show))).bodyText().doesNotContain(key);
        assertThat(get(path(show) + "/ingest", bob, "seller")).hasStatus(404);
        assertThat(get(path(show) + "/ingest", bob, "buyer")).hasStatus(403);
        assertThat(get(path(show) + "/ingest")).hasStatus(401);
    }

    @Test
    void canBeSetUpBeforeTheDoorsOpen() {
        var show = scheduled();
        var key = key(show);

        move(show, "pre_live");
        awaitVideo(show, "waiting", null);

        assertThat(key(show)).isEqualTo(key);
        assertThat(LIVEKIT.ingressesOf(room(show))).hasSize(1);
    }

    @Test
    void makesTheOldKeyWorthlessAndCutsWhoSendsByIt() {
        var show = onAir();
        var old = key(show);
        var whip = "whip-" + show + "-1";
        LIVEKIT.sends(room(show), whip);

        var rotated = post(path(show) + "/stream-key", "", seller, "seller");

        assertThat(rotated).hasStatusOk();
        var fresh = AuctionIT.<String>read(rotated, "$.stream_key");
        assertThat(fresh).isNotEqualTo(old).isEqualTo(key(show));
        assertThat(LIVEKIT.publishes(old)).isFalse();
        assertThat(LIVEKIT.identities(room(show))).isEmpty();
        awaitVideo(show, "interrupted", "publisher_left");

        LIVEKIT.sends(room(show), whip); // with the token it still has
        tell(show, "participant_joined");
        Awaitility.await().until(() -> LIVEKIT.identities(room(show)).isEmpty());
        assertThat(LIVEKIT.publishes(fresh)).isTrue();
        awaitVideo(show, "on_air", null);
    }

    @Test
    void withdrawsAKeyThatCouldNotBeWithdrawnAtOnce() {
        var show = onAir();
        var old = key(show);
        LIVEKIT.breakDown();
        assertThat(post(path(show) + "/stream-key", "", seller, "seller")).hasStatus(503);

        LIVEKIT.wake();

        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !LIVEKIT.publishes(old));
        assertThat(key(show)).isNotEqualTo(old);
    }

    @Test
    void givesSeatsThatRunOutAndCanBeHadAgain() throws ParseException {
        var show = open();

        var joined = post(path(show) + "/join", "", bob, "buyer");

        var token = SignedJWT.parse(read(joined, "$.livekit.token")).getJWTClaimsSet();
        var expiry = Instant.parse(AuctionIT.<String>read(joined, "$.livekit.expires_at"));
        assertThat(expiry).isEqualTo(token.getExpirationTime().toInstant());
        assertThat(expiry)
                .isBetween(Instant.now().plusSeconds(60), Instant.now().plusSeconds(3600));
        assertThat(token.getSubject()).isEqualTo(bob.toString());
        assertThat(post(path(show) + "/join", "", bob, "buyer")).hasStatusOk();
    }
}
