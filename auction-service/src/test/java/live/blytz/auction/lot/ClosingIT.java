package live.blytz.auction.lot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import live.blytz.auction.AuctionIT;
import live.blytz.events.auction.AuctionClosed;
import live.blytz.events.auction.AuctionOutcome;
import live.blytz.events.auction.FairWarningGiven;
import live.blytz.platform.test.EventProbe;
import org.junit.jupiter.api.Test;

class ClosingIT extends AuctionIT {

    @Test
    void sellsToTheHighestBidderAtTheEnd() {
        var auction = open(1);
        bid(auction, alice, "10.00");
        bid(auction, bob, "12.00");

        awaitStatus(auction, "sold");

        var shown = get("/api/v1/auctions/" + auction, seller, "seller");
        assertThat(shown)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"current_bid":{"amount":"12.00","currency":"USD"},"current_bidder_id":"%s",
                         "current_bidder_name":"B***b","total_bids":2,"reserve_met":true}
                        """
                                .formatted(bob));
        assertThat(bid(auction, alice, "20.00")).hasStatus(409);
        assertThat(bid(auction, alice, "20.00"))
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("auction_closed");
        try (var probe = EventProbe.on("auction")) {
            var closed =
                    probe.await(AuctionClosed.class, each -> each.getAuctionId().equals(auction));
            assertThat(closed.getOutcome()).isEqualTo(AuctionOutcome.SOLD);
            assertThat(closed.getWinnerId()).isEqualTo(bob);
            assertThat(closed.getLastSequence()).isEqualTo(2);
        }
    }

    @Test
    void sellsNothingWithoutBids() {
        var auction = open(1);

        awaitStatus(auction, "unsold");
    }

    @Test
    void sellsNothingBelowTheReserveAndKeepsItSecret() {
        var auction =
                open(
                        auction(
                                "\"duration_seconds\":1,\"soft_close\":{\"window_seconds\":0,"
                                        + "\"extension_seconds\":0,\"cap_seconds\":0},"
                                        + "\"reserve_price\":"
                                        + usd("77.00")));
        bid(auction, alice, "20.00");
        assertThat(get("/api/v1/auctions/" + auction, alice, "buyer"))
                .bodyText()
                .doesNotContain("77.00")
                .doesNotContain("reserve_price");
        assertThat(get("/api/v1/auctions/" + auction, seller, "seller"))
                .bodyJson()
                .extractingPath("$.reserve_price.amount")
                .isEqualTo("77.00");

        awaitStatus(auction, "unsold");
    }

    @Test
    void movesWithALateBid() {
        var auction =
                open(
                        auction(
                                "\"duration_seconds\":5,\"soft_close\":{\"window_seconds\":10,"
                                        + "\"extension_seconds\":60,\"cap_seconds\":120}"));
        var plannedEnd = ends(auction);

        var answer = bid(auction, alice, "10.00");

        assertThat(answer).bodyJson().extractingPath("$.extended").isEqualTo(true);
        assertThat(ends(auction)).isAfter(plannedEnd.plusSeconds(40));
    }

    @Test
    void comesSoonOnceTheSellerGaveFairWarning() {
        var auction = open(600);
        bid(auction, alice, "10.00");
        var warning = "/api/v1/auctions/" + auction + "/fair-warning";

        assertThat(post(warning, "", seller, "seller")).hasStatus(200);

        var end = ends(auction);
        assertThat(end).isBefore(Instant.now().plusSeconds(4));
        assertThat(post(warning, "", seller, "seller")).hasStatus(200);
        assertThat(ends(auction)).isEqualTo(end);
        awaitStatus(auction, "sold");
        assertThat(Instant.now()).isBefore(end.plusSeconds(5));
        assertThat(post(warning, "", seller, "seller")).hasStatus(409);
        try (var probe = EventProbe.on("auction")) {
            var told =
                    probe.await(
                            FairWarningGiven.class, each -> each.getAuctionId().equals(auction));
            assertThat(told.getEndsAt()).isEqualTo(end);
            assertThat(told.getPreviousEndsAt()).isAfter(end.plusSeconds(500));
        }
    }

    @Test
    void isCalledByItsSellerAlone() {
        var auction = open(600);
        var warning = "/api/v1/auctions/" + auction + "/fair-warning";

        assertThat(post(warning, "", UUID.randomUUID(), "seller")).hasStatus(404);
        assertThat(post(warning, "", alice, "buyer")).hasStatus(403);
        assertThat(ends(auction)).isAfter(Instant.now().plusSeconds(500));
    }

    @Test
    void isMadeUpForWhenItsInstanceDied() {
        var auction = open(600);
        bid(auction, alice, "10.00");
        database.sql(
                        "update auction set ends_at = now() - interval '1 hour', version = version + 1"
                                + " where id = ?")
                .param(auction)
                .update();

        awaitStatus(auction, "sold");
    }

    @Test
    void happensAtOnceWhenSomebodyBuysItNow() {
        var auction = open(600);
        bid(auction, alice, "10.00");
        var path = "/api/v1/auctions/" + auction + "/buy-now";

        var bought = post(path, "", bob, "buyer");

        assertThat(bought).hasStatus(201);
        assertThat(bought).bodyJson().extractingPath("$.amount.amount").isEqualTo("100.00");
        assertThat(status(auction)).isEqualTo("sold");
        assertThat(post(path, "", alice, "buyer")).hasStatus(409);
    }

    @Test
    void isPrecededByAnOpeningOnTime() {
        var auction =
                auction(
                        "\"duration_seconds\":600,\"scheduled_start\":\"%s\""
                                .formatted(Instant.now().plus(Duration.ofMillis(500))));

        awaitStatus(auction, "live");
    }

    private Instant ends(UUID auction) {
        return Instant.parse(
                AuctionIT.<String>read(get("/api/v1/auctions/" + auction), "$.ends_at"));
    }
}
