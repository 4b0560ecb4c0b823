package live.blytz.auction.lot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import live.blytz.auction.AuctionIT;
import live.blytz.platform.id.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class BiddingIT extends AuctionIT {

    @Test
    void answersWithTheDecision() {
        var auction = open(60);

        var answer = bid(auction, alice, "10.00");

        assertThat(answer)
                .hasStatus(201)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"decision":"accepted","auction_id":"%s","sequence":1,"leading":true,
                         "amount":{"amount":"10.00","currency":"USD"},
                         "current_bid":{"amount":"10.00","currency":"USD"},
                         "lowest_acceptable":{"amount":"11.00","currency":"USD"},"extended":false}
                        """
                                .formatted(auction));
        assertThat(
                        database.sql("select is_winning from bids where id = ?::uuid")
                                .param(AuctionIT.<String>read(answer, "$.bid_id"))
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    @Test
    void refusesWithTheLowestAcceptableAmount() {
        var auction = open(60);
        bid(auction, alice, "30.00");

        var answer = bid(auction, bob, "31.99");

        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("bid_too_low");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.lowest_acceptable.amount")
                .isEqualTo("32.00");
    }

    @Test
    void saysWhatIsMissingBeforeOneMayBid() {
        var auction = open(60);
        var stranger = Ids.next();
        register.register(bob, "Bob");
        register.payWith(bob, false);

        assertMissing(bid(auction, stranger, "10.00"), "registration");
        assertMissing(bid(auction, bob, "10.00"), "payment_method");
        register.payWith(bob, true);
        register.ban(bob, true);
        assertMissing(bid(auction, bob, "10.00"), "good_standing");
        register.ban(bob, false);
        assertThat(bid(auction, bob, "10.00")).hasStatus(201);
    }

    private static void assertMissing(MvcTestResult answer, String what) {
        assertThat(answer).hasStatus(403);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("no_right_to_bid");
        assertThat(AuctionIT.<List<String>>read(answer, "$.missing")).contains(what);
    }

    @Test
    void refusesTheSellerTheirOwnLot() {
        var auction = open(60);

        assertCode(bid(auction, seller, "10.00"), 403, "own_lot");
    }

    @Test
    void asksToConfirmWhatLooksLikeASlip() {
        var auction = open(60);

        assertCode(bid(auction, alice, "31.00"), 409, "confirm_needed");
        assertThat(
                        say(
                                auction,
                                alice,
                                "{\"amount\":%s,\"confirm\":true}".formatted(usd("31.00")),
                                null))
                .hasStatus(201);
    }

    @Test
    void isNotPossibleBeforeTheOpening() {
        var auction = auction(60);

        assertCode(bid(auction, alice, "10.00"), 409, "auction_not_open");
    }

    @Test
    void knowsNoAuctionThatIsNotThere() {
        assertCode(bid(Ids.next(), alice, "10.00"), 404, "not_found");
    }

    @Test
    void refusesWhatMakesNoSense() {
        var auction = open(60);

        assertThat(bid(auction, alice, "-5.00")).hasStatus(422);
        assertThat(bid(auction, alice, "10.001")).hasStatus(422);
        assertThat(bid(auction, alice, "99999999999999.00")).hasStatus(422);
        assertThat(say(auction, alice, "{\"amount\":\"ten\"}", null).getResponse().getStatus())
                .isIn(400, 422);
        assertThat(say(auction, alice, "{}", null)).hasStatus(422);
        assertThat(say(auction, alice, "{", null)).hasStatus(400);
        assertThat(
                        say(
                                auction,
                                alice,
                                "{\"amount\":%s,\"max_amount\":%s}"
                                        .formatted(usd("20.00"), usd("15.00")),
                                null))
                .hasStatus(422);
        assertThat(
                        say(
                                auction,
                                alice,
                                "{\"amount\":{\"amount\":\"20.00\",\"currency\":\"EUR\"}}",
                                null))
                .hasStatus(422);
        assertThat(bid(auction, alice, "10.00", " ")).hasStatus(422);
    }

    @Test
    void needsAToken() {
        assertThat(http.post().uri("/api/v1/auctions/" + Ids.next() + "/bid").exchange())
                .hasStatus(401);
    }

    @Test
    void letsAMaximumAnswerAtOnce() {
        var auction = open(60);
        say(
                auction,
                alice,
                "{\"amount\":%s,\"max_amount\":%s}".formatted(usd("10.00"), usd("50.00")),
                null);

        var answer = bid(auction, bob, "20.00");

        assertThat(answer).hasStatus(201);
        assertThat(answer).bodyJson().extractingPath("$.leading").isEqualTo(false);
        assertThat(answer).bodyJson().extractingPath("$.sequence").isEqualTo(2);
        assertThat(answer).bodyJson().extractingPath("$.current_bid.amount").isEqualTo("21.00");
        var own = get("/api/v1/auctions/" + auction, alice, "buyer");
        assertThat(own).bodyJson().extractingPath("$.you.leading").isEqualTo(true);
        assertThat(own).bodyJson().extractingPath("$.you.max_amount.amount").isEqualTo("50.00");
        assertThat(get("/api/v1/auctions/" + auction, bob, "buyer"))
                .bodyText()
                .doesNotContain("50.00");
    }

    @Test
    void givesTheSameAnswerToTheSameKey() {
        var auction = open(60);
        var first = bid(auction, alice, "10.00", "k1");

        var again = bid(auction, alice, "10.00", "k1");

        assertThat(again).hasStatus(201).hasHeader("Idempotency-Replayed", "true");
        assertThat(text(again)).isEqualTo(text(first));
        assertThat(bids(auction)).isEqualTo(1);
    }

    @Test
    void givesTheSameRefusalToTheSameKey() {
        var auction = open(60);
        var first = bid(auction, alice, "5.00", "k2");

        var again = bid(auction, alice, "5.00", "k2");

        assertCode(first, 422, "bid_too_low");
        assertThat(again).hasStatus(422).hasHeader("Idempotency-Replayed", "true");
        assertThat(again).bodyJson().extractingPath("$.code").isEqualTo("bid_too_low");
    }

    @Test
    void refusesAKeyThatStoodForSomethingElse() {
        var auction = open(60);
        bid(auction, alice, "10.00", "k3");

        assertCode(bid(auction, alice, "12.00", "k3"), 422, "key_reused");
        assertCode(bid(open(60), alice, "10.00", "k3"), 422, "key_reused");
        assertThat(bid(auction, bob, "12.00", "k3")).hasStatus(201);
    }

    @Test
    void takesAKeyOnceHoweverOftenItComesAtTheSameTime() throws Exception {
        var auction = open(60);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    IntStream.range(0, 50)
                            .mapToObj(_ -> threads.submit(() -> bid(auction, alice, "10.00", "k4")))
                            .toList();
            for (var answer : answers) {
                assertThat(answer.get()).hasStatus(201);
                assertThat(answer.get()).bodyJson().extractingPath("$.sequence").isEqualTo(1);
            }
        }
        assertThat(bids(auction)).isEqualTo(1);
    }

    @Test
    void showsTheBookWithMasks() {
        var auction = open(60);
        bid(auction, alice, "10.00");
        bid(auction, bob, "12.00");
        bid(auction, alice, "14.00");

        var page = get("/api/v1/auctions/" + auction + "/bids?limit=2", bob, "buyer");

        assertThat(page).hasStatusOk();
        assertThat(AuctionIT.<List<String>>read(page, "$.items[*].bidder_name"))
                .containsExactly("A***e", "B***b");
        assertThat(AuctionIT.<List<Boolean>>read(page, "$.items[*].is_winning"))
                .containsExactly(true, false);
        assertThat(AuctionIT.<List<String>>read(page, "$.items[*].bidder_id"))
                .containsExactly(bob.toString());
        var rest =
                get(
                        "/api/v1/auctions/"
                                + auction
                                + "/bids?cursor="
                                + AuctionIT.<String>read(page, "$.next_cursor"));
        assertThat(AuctionIT.<List<Integer>>read(rest, "$.items[*].sequence")).containsExactly(1);
        assertThat(get("/api/v1/auctions/" + auction + "/bids?cursor=x")).hasStatus(422);
    }

    private int bids(UUID auction) {
        return database.sql("select count(*) from bid where auction_id = ?")
                .param(auction)
                .query(Integer.class)
                .single();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static void assertCode(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
    }
}
