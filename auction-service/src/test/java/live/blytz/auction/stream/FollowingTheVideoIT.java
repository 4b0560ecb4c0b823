package live.blytz.auction.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import live.blytz.auction.AuctionIT;
import live.blytz.platform.id.Ids;
import live.blytz.platform.test.TestTokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class FollowingTheVideoIT extends VideoIT {

    @Test
    void opensARoomAndAWayInWithTheDoors() {
        var show = scheduled();
        assertThat(AuctionIT.<String>read(get(path(show)), "$.video.detail"))
                .isEqualTo("not_open_yet");

        move(show, "pre_live");

        awaitVideo(show, "waiting", null);
        assertThat(LIVEKIT.hasRoom(room(show))).isTrue();
        Awaitility.await().until(() -> !LIVEKIT.ingressesOf(room(show)).isEmpty());
        var ingress = LIVEKIT.ingressesOf(room(show)).getFirst();
        assertThat(ingress.getName()).isEqualTo(show.toString());
        assertThat(ingress.getParticipantIdentity()).isEqualTo(ingestIdentity(show));
    }

    @Test
    void goesOnAirAndBackAsThePublisherDoes() {
        var show = onAir();
        assertThat(AuctionIT.<String>read(get(path(show)), "$.video.source")).isEqualTo("rtmp");

        LIVEKIT.hangsUp(key(show));
        tell(show, "ingress_ended");
        awaitVideo(show, "interrupted", "publisher_left");

        LIVEKIT.publishes(key(show));
        tell(show, "ingress_started");
        awaitVideo(show, "on_air", null);
        end(show);
        awaitVideo(show, "ended", null);
        assertThat(told(show, 5))
                .containsExactly("waiting", "on_air", "interrupted", "on_air", "ended");
    }

    @Test
    void noticesByItselfWhatNoWebhookTold() {
        var show = open();
        move(show, "live");

        LIVEKIT.sends(room(show), seller.toString());
        awaitVideo(show, "on_air", null);
        assertThat(AuctionIT.<String>read(get(path(show)), "$.video.source")).isEqualTo("browser");

        LIVEKIT.leaves(room(show), seller.toString());
        awaitVideo(show, "interrupted", "publisher_left");
    }

    @Test
    void callsATestBeforeTheShowNoInterruption() {
        var show = open();
        LIVEKIT.publishes(key(show));
        tell(show, "track_published");
        awaitVideo(show, "on_air", null);
        assertThat(LIVEKIT.egressesOf(room(show))).isEmpty();

        LIVEKIT.hangsUp(key(show));
        tell(show, "ingress_ended");

        awaitVideo(show, "waiting", null);
    }

    @Test
    void leavesNothingBehindAtTheEnd() {
        var show = onAir();
        var key = key(show);

        end(show);

        Awaitility.await().until(() -> !LIVEKIT.hasRoom(room(show)));
        Awaitility.await().until(() -> LIVEKIT.ingressesOf(room(show)).isEmpty());
        assertThat(LIVEKIT.publishes(key)).isFalse();
        assertThat(ingest(show)).hasStatus(409);
        assertThat(
                        AuctionIT.<Object>read(
                                post(path(show) + "/join", "", seller, "seller"), "$.livekit"))
                .isNull();

        // a token of before lets its owner in once more
        LIVEKIT.sends(room(show), seller.toString());
        tell(show, "participant_joined");
        Awaitility.await().until(() -> !LIVEKIT.hasRoom(room(show)));
    }

    @Test
    void clearsUpAfterAShowThatWasCancelledBeforeItsDoorsOpened() {
        var show = scheduled();
        assertThat(key(show)).startsWith("rtmp-key-");

        move(show, "cancelled");

        Awaitility.await().until(() -> LIVEKIT.ingressesOf(room(show)).isEmpty());
        awaitVideo(show, "none", "not_open_yet");
    }

    @Test
    void doesNotHoldUpTheShowWhileTheServerSaysNothing() {
        LIVEKIT.fallSilent();
        var began = Instant.now();
        var show = scheduled();

        move(show, "pre_live");
        move(show, "live");
        var lot = open(auction("\"stream_id\":\"%s\"".formatted(show)));
        assertThat(bid(lot, alice, "10.00")).hasStatus(201);
        assertThat(post(path(show) + "/join", "", bob, "buyer")).hasStatusOk();

        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(5));
        awaitVideo(show, "none", "server_unreachable");
        var asked = Instant.now();
        var offer = ingest(show);
        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(15));
        assertThat(offer).hasStatusOk();
        assertThat(AuctionIT.<Object>read(offer, "$.rtmp")).isNull();
        assertThat(AuctionIT.<Object>read(offer, "$.whip")).isNull();
        assertThat(post(path(show) + "/stream-key", "", seller, "seller"))
                .hasStatus(503)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("video_away");

        LIVEKIT.wake();
        awaitVideo(show, "waiting", null);
    }

    @Test
    void saysWhenTheServerIsLostAndComesBackWithoutMemory() {
        var show = onAir();
        var key = key(show);

        LIVEKIT.breakDown();
        awaitVideo(show, "interrupted", "server_unreachable");
        LIVEKIT.forgetsEverything();
        LIVEKIT.wake();

        awaitVideo(show, "interrupted", "publisher_left");
        Awaitility.await().until(() -> !LIVEKIT.ingressesOf(room(show)).isEmpty());
        Awaitility.await().until(() -> !key(show).equals(key));
        LIVEKIT.publishes(key(show));
        awaitVideo(show, "on_air", null);
    }

    @Test
    void needsNeitherIngressNorEgressForACameraInABrowser() {
        LIVEKIT.standAlone();
        var show = scheduled();
        move(show, "pre_live");
        awaitVideo(show, "waiting", null);
        move(show, "live");
        LIVEKIT.sends(room(show), seller.toString());
        tell(show, "track_published");
        awaitVideo(show, "on_air", null);
        var since = AuctionIT.<String>read(get(path(show)), "$.video.since");

        var offer = ingest(show);
        assertThat(AuctionIT.<Object>read(offer, "$.rtmp")).isNull();
        assertThat(AuctionIT.<String>read(offer, "$.whip.url")).endsWith("/whip/v1");
        assertThat(post(path(show) + "/stream-key", "", seller, "seller")).hasStatusOk();

        var looks = looks();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> looks() > looks + 3);
        assertThat(AuctionIT.<String>read(get(path(show)), "$.video.since")).isEqualTo(since);
        end(show);
        Awaitility.await().until(() -> !LIVEKIT.hasRoom(room(show)));
    }

    private static long looks() {
        return LIVEKIT.calls().stream().filter(call -> call.equals("ListParticipants")).count();
    }

    @Test
    void endsAShowWhoseServerIsAwayAndClearsUpLater() {
        var show = onAir();
        LIVEKIT.breakDown();

        end(show);
        awaitVideo(show, "ended", null);
        assertThat(LIVEKIT.hasRoom(room(show))).isTrue();

        LIVEKIT.wake();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !LIVEKIT.hasRoom(room(show)));
    }

    @Test
    void sendsHomeWhoMayNotSend() {
        var show = onAir();
        var hosts = path(show) + "/co-hosts";
        post(hosts, "{\"user_id\":\"%s\"}".formatted(alice), seller, "seller");
        post(hosts + "/accept", "", alice, "buyer");
        LIVEKIT.sends(room(show), alice.toString());
        LIVEKIT.sends(room(show), Ids.next().toString());
        tell(show, "track_published");

        Awaitility.await()
                .untilAsserted(
                        () ->
                                assertThat(LIVEKIT.identities(room(show)))
                                        .containsExactlyInAnyOrder(
                                                ingestIdentity(show), alice.toString()));
        http.delete()
                .uri(hosts + "/" + alice)
                .header("Authorization", TestTokens.bearer(seller, "seller"))
                .exchange();
        Awaitility.await()
                .untilAsserted(
                        () ->
                                assertThat(LIVEKIT.identities(room(show)))
                                        .isEqualTo(List.of(ingestIdentity(show))));
    }
}
