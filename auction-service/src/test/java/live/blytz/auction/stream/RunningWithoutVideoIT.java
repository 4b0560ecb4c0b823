package live.blytz.auction.stream;

import static org.assertj.core.api.Assertions.assertThat;

import live.blytz.auction.AuctionIT;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "blytz.auction.livekit.url=")
class RunningWithoutVideoIT extends VideoIT {

    @Test
    void saysSoAndGoesOn() {
        var show = scheduled();
        move(show, "pre_live");
        move(show, "live");

        var view = get(path(show));
        assertThat(AuctionIT.<String>read(view, "$.video.state")).isEqualTo("none");
        assertThat(AuctionIT.<String>read(view, "$.video.detail")).isEqualTo("no_video");
        var joined = post(path(show) + "/join", "", bob, "buyer");
        assertThat(joined).hasStatusOk();
        assertThat(AuctionIT.<Object>read(joined, "$.livekit")).isNull();
        var offer = ingest(show);
        assertThat(AuctionIT.<Object>read(offer, "$.rtmp")).isNull();
        assertThat(AuctionIT.<String>read(offer, "$.video.detail")).isEqualTo("no_video");
        assertThat(post(path(show) + "/stream-key", "", seller, "seller")).hasStatusOk();
        assertThat(webhook(Webhooks.about(room(show), "room_started"))).hasStatus(401);
        end(show);
        assertThat(LIVEKIT.hasRoom(room(show))).isFalse();
    }
}
