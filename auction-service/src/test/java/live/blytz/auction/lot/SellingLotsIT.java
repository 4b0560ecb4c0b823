package live.blytz.auction.lot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import live.blytz.auction.AuctionIT;
import live.blytz.platform.id.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class SellingLotsIT extends AuctionIT {

    @Test
    void takesPricesFromTheProduct() {
        var answer = announce(product(), "");

        assertThat(answer).hasStatus(201).headers().containsHeaders("Location", "ETag");
        assertThat(answer)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"title":"Film camera","status":"scheduled","duration_seconds":60,
                         "starting_price":{"amount":"10.00","currency":"USD"},
                         "buy_now_price":{"amount":"100.00","currency":"USD"},"total_bids":0}
                        """);
    }

    @Test
    void isForSellersOfTheirOwnProducts() {
        var product = product();

        assertThat(post("/api/v1/auctions", body(product, ""), alice, "buyer")).hasStatus(403);
        assertThat(post("/api/v1/auctions", body(product, ""), alice, "seller")).hasStatus(404);
        assertThat(announce(Ids.next(), "")).hasStatus(404);
    }

    @Test
    void offersAUnitOnce() {
        var product = product();
        announce(product, "");

        assertThat(announce(product, ""))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("product_already_offered");
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        var answer =
                announce(
                        product(),
                        ",\"reserve_price\":%s,\"buy_now_price\":%s"
                                .formatted(
                                        usd("1.00"), "{\"amount\":\"1.00\",\"currency\":\"EUR\"}"));

        assertThat(answer).hasStatus(422);
        assertThat(AuctionIT.<List<String>>read(answer, "$.errors[*].field"))
                .containsExactly("reserve_price", "buy_now_price");
        assertThat(announce(product(), ",\"duration_seconds\":0")).hasStatus(422);
        assertThat(announce(product(), ",\"duration_seconds\":\"x\"").getResponse().getStatus())
                .isIn(400, 422);
        assertThat(announce(product(), ",\"title\":\"" + "x".repeat(256) + "\"")).hasStatus(422);
        assertThat(post("/api/v1/auctions", "{}", seller, "seller")).hasStatus(422);
    }

    @Test
    void editsTheVersionThatWasReadUntilItOpens() {
        var product = product();
        var created = announce(product, "");
        var path = "/api/v1/auctions/" + AuctionIT.<String>read(created, "$.id");

        var edited = put(path, body(product, ",\"title\":\"A\""), tag(created), seller, "seller");

        assertThat(edited).hasStatusOk().bodyJson().extractingPath("$.title").isEqualTo("A");
        assertThat(put(path, body(product, ""), tag(created), seller, "seller")).hasStatus(412);
        assertThat(put(path, body(product, ""), null, seller, "seller")).hasStatus(428);
        assertThat(put(path, body(product, ""), "*", alice, "seller")).hasStatus(404);
        assertThat(put(path, body(product(), ""), "*", seller, "seller")).hasStatus(422);
        post(path + "/open", "", seller, "seller");
        assertThat(put(path, body(product, ""), "*", seller, "seller")).hasStatus(409);
    }

    @Test
    void opensAndCancelsOnlyOnce() {
        var auction = auction(60);
        var path = "/api/v1/auctions/" + auction;

        assertThat(post(path + "/open", "", alice, "seller")).hasStatus(404);
        open(auction);
        assertThat(post(path + "/open", "", seller, "seller")).hasStatus(409);
        assertThat(post(path + "/cancel", "", seller, "seller")).hasStatus(409);
        var other = auction(60);
        assertThat(post("/api/v1/auctions/" + other + "/cancel", "", seller, "seller"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("cancelled");
    }

    @Test
    void listsInPages() {
        var first = auction(60);
        var second = auction(60);
        var path = "/api/v1/auctions?status=scheduled&seller=" + seller;

        var page = get(path + "&limit=1");
        var rest = get(path + "&limit=1&cursor=" + AuctionIT.<String>read(page, "$.next_cursor"));

        assertThat(ids(page)).containsExactly(second);
        assertThat(ids(rest)).containsExactly(first);
        assertThat(AuctionIT.<String>read(rest, "$.next_cursor")).isNull();
        assertThat(get("/api/v1/auctions?status=sleeping")).hasStatus(422);
        assertThat(get("/api/v1/auctions?limit=1000")).hasStatus(422);
        assertThat(get("/api/v1/auctions?cursor=%21")).hasStatus(422);
        assertThat(get("/api/v1/auctions?stream=nonsense").getResponse().getStatus())
                .isIn(400, 422);
    }

    private static List<UUID> ids(MvcTestResult answer) {
        return AuctionIT.<List<String>>read(answer, "$.items[*].id").stream()
                .map(UUID::fromString)
                .toList();
    }

    private MvcTestResult announce(UUID product, String more) {
        return post("/api/v1/auctions", body(product, more), seller, "seller");
    }

    private static String body(UUID product, String more) {
        return "{\"product_id\":\"%s\"%s}".formatted(product, more);
    }
}
