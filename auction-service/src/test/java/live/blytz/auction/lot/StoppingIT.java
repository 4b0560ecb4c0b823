package live.blytz.auction.lot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import live.blytz.auction.AuctionIT;
import live.blytz.events.auction.AuctionCancelled;
import live.blytz.events.stream.StreamStatusChanged;
import live.blytz.platform.id.Ids;
import live.blytz.platform.test.EventProbe;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What admins do with shows and lots that must not be. */
class StoppingIT extends AuctionIT {

    private static final String WHY = "{\"note\":\"a forgery\"}";

    private final UUID admin = Ids.next();

    @Test
    void endsALotUnderTheHammerWithoutAWinner() {
        var lot = open(3);
        bid(lot, alice, "10.00");

        assertThat(stop("/api/v1/auctions/" + lot, WHY)).hasStatusOk();

        var seen = get("/api/v1/auctions/" + lot);
        assertThat(AuctionIT.<String>read(seen, "$.status")).isEqualTo("cancelled");
        assertThat(AuctionIT.<String>read(seen, "$.cancel_reason")).isEqualTo("cancelled_by_admin");
        assertThat(AuctionIT.<String>read(seen, "$.current_bid.amount")).isEqualTo("10.00");
        assertThat(seen).bodyText().doesNotContain("forgery");
        assertThat(get("/api/v1/auctions/" + lot, seller, "seller")).bodyText().contains("forgery");
        assertThat(bid(lot, bob, "20.00"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("auction_closed");
        try (var probe = EventProbe.on("auction")) {
            assertThat(
                            probe.await(
                                            AuctionCancelled.class,
                                            each -> each.getAuctionId().equals(lot))
                                    .getReason())
                    .isEqualTo("cancelled_by_admin");
        }
    }

    @Test
    void takesBackALotThatWaits() {
        var lot = auction(60);

        assertThat(stop("/api/v1/auctions/" + lot, WHY)).hasStatusOk();

        assertThat(status(lot)).isEqualTo("cancelled");
    }

    @Test
    void comesTooLateOnceTheHammerFell() {
        var lot = open(1);
        awaitStatus(lot, "unsold");

        assertThat(stop("/api/v1/auctions/" + lot, WHY))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("auction_closed");
    }

    @Test
    void needsAReason() {
        var lot = "/api/v1/auctions/" + auction(60);
        var show = "/api/v1/streams/" + show();

        for (var empty : new String[] {"", "{}", "{\"note\":\"  \"}"}) {
            assertThat(stop(lot, empty)).hasStatus(422);
            assertThat(stop(show, empty)).hasStatus(422);
        }
        assertThat(stop(show, "{\"note\":\"" + "x".repeat(501) + "\"}")).hasStatus(422);
    }

    @Test
    void isNothingForModeratorsBuyersOrOtherSellers() {
        var lot = "/api/v1/auctions/" + auction(60) + "/cancel";
        var show = "/api/v1/streams/" + show() + "/cancel";

        for (var path : new String[] {lot, show}) {
            assertThat(post(path, WHY, alice, "moderator")).hasStatus(403);
            assertThat(post(path, WHY, alice, "buyer")).hasStatus(403);
            assertThat(post(path, WHY, alice, "seller")).hasStatus(404);
        }
        assertThat(stop("/api/v1/streams/" + Ids.next(), WHY)).hasStatus(404);
        assertThat(stop("/api/v1/auctions/" + Ids.next(), WHY)).hasStatus(404);
    }

    @Test
    void endsAShowWithAllThatIsSoldInIt() {
        var show = show();
        post("/api/v1/streams/" + show + "/start", "", seller, "seller");
        var running =
                open(auction("\"stream_id\":\"%s\",\"duration_seconds\":600".formatted(show)));
        var waiting = auction("\"stream_id\":\"%s\"".formatted(show));

        var stopped = stop("/api/v1/streams/" + show, WHY);

        assertThat(stopped).hasStatusOk();
        assertThat(AuctionIT.<String>read(stopped, "$.cancel_note")).isEqualTo("a forgery");
        var seen = get("/api/v1/streams/" + show);
        assertThat(AuctionIT.<String>read(seen, "$.cancel_reason")).isEqualTo("cancelled_by_admin");
        assertThat(seen).bodyText().doesNotContain("forgery");
        assertThat(get("/api/v1/streams/" + show, seller, "seller")).bodyText().contains("forgery");
        awaitStatus(running, "cancelled");
        awaitStatus(waiting, "cancelled");
        assertThat(stop("/api/v1/streams/" + show, WHY)).hasStatus(409);
        assertThat(told(show).getCancelReason()).isEqualTo("cancelled_by_admin");
        assertThat(told(show).toString()).doesNotContain("forgery");
    }

    @Test
    void isNotWhatASellerDoes() {
        var show = show();
        post("/api/v1/streams/" + show + "/start", "", seller, "seller");
        var running = open(auction("\"stream_id\":\"%s\",\"duration_seconds\":4".formatted(show)));
        var waiting = auction("\"stream_id\":\"%s\"".formatted(show));

        assertThat(post("/api/v1/streams/" + show + "/cancel", "", seller, "seller")).hasStatusOk();

        awaitStatus(waiting, "cancelled");
        assertThat(status(running)).isEqualTo("live");
        awaitStatus(running, "unsold");
        assertThat(told(show).getCancelReason()).isEqualTo("cancelled_by_seller");
    }

    private static StreamStatusChanged told(UUID show) {
        try (var probe = EventProbe.on("stream")) {
            return probe.await(
                    StreamStatusChanged.class,
                    each ->
                            each.getStreamId().equals(show)
                                    && each.getToStatus().equals("cancelled"));
        }
    }

    private MvcTestResult stop(String path, String body) {
        return post(path + "/cancel", body, admin, "admin");
    }

    private UUID show() {
        var created =
                post(
                        "/api/v1/streams",
                        "{\"title\":\"Lamps\",\"scheduled_start\":\"2030-01-01T00:00:00Z\"}",
                        seller,
                        "seller");
        return UUID.fromString(read(created, "$.id"));
    }
}
