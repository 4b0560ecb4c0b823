package live.blytz.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import live.blytz.platform.id.Ids;
import live.blytz.platform.test.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class SellingIT extends CatalogIT {

    private static final String EVERYTHING =
            """
            {"title":"Film camera","description":"Works.","condition":"like_new","kind":"product",
             "category_id":"%s","store_id":"%s",
             "starting_price":{"amount":"25.00","currency":"USD"},"reserve_price":{"amount":"40.00","currency":"USD"},
             "buy_now_price":{"amount":"99.50","currency":"USD"},"shipping_price":{"amount":"5.00","currency":"USD"},
             "images":["https://cdn.example/1.jpg","https://cdn.example/2.jpg"],"video_url":"https://cdn.example/v.mp4",
             "specifications":{"brand":"Canon","year":1976},"shipping_info":{"weight_g":900},"stock":3}
            """;

    @Test
    void keepsEveryField() {
        var everything = everything();
        var answer = post("/api/v1/products", everything, seller, "seller");

        assertThat(answer).hasStatus(201).headers().containsHeaders("Location", "ETag");
        var id = CatalogIT.<String>read(answer, "$.id");
        var own = get("/api/v1/products/" + id, seller, "seller");
        assertThat(own)
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        everything.replace(
                                "}\n",
                                ",\"status\":\"draft\",\"featured\":false,\"view_count\":0}"));
    }

    @Test
    void showsADraftToItsSellerOnly() {
        var id = drafted(product("Secret", 1));

        assertThat(get("/api/v1/products/" + id)).hasStatus(404);
        assertThat(get("/api/v1/products/" + id, buyer, "buyer")).hasStatus(404);
        assertThat(get("/api/v1/products/" + id, seller, "seller")).hasStatusOk();
        assertThat(get("/api/v1/products/" + id, ADMIN, "admin")).hasStatusOk();
    }

    @Test
    void neverShowsTheReserveToStrangers() {
        var id = published(product("Reserved " + seller, 1));

        List.of(
                        get("/api/v1/products/" + id),
                        get("/api/v1/products/" + id, buyer, "buyer"),
                        get("/api/v1/products?seller=" + seller),
                        get("/api/v1/products?seller=me", seller, "seller"))
                .forEach(
                        answer ->
                                assertThat(answer)
                                        .hasStatusOk()
                                        .bodyText()
                                        .doesNotContain("reserve"));
        assertThat(get("/api/v1/products/" + id, seller, "seller"))
                .bodyJson()
                .extractingPath("$.reserve_price.amount")
                .isEqualTo("20.00");
    }

    @Test
    void editsTheVersionThatWasRead() {
        var id = published(product("Before", 1));
        var path = "/api/v1/products/" + id;
        var read = tag(get(path, seller, "seller"));

        var edited = put(path, product("After", 1), read, seller, "seller");

        assertThat(edited).hasStatusOk().bodyJson().extractingPath("$.title").isEqualTo("After");
        assertThat(tag(edited)).isNotEqualTo(read);
        assertThat(get(path)).bodyJson().extractingPath("$.title").isEqualTo("After");
    }

    @Test
    void givesTheServersCopyToOneWhoIsLate() {
        var id = drafted(product("Before", 1));
        var path = "/api/v1/products/" + id;
        put(path, product("After", 1), "\"0\"", seller, "seller");

        var late = put(path, product("Late", 1), "\"0\"", seller, "seller");

        assertThat(late)
                .hasStatus(412)
                .bodyJson()
                .extractingPath("$.current.title")
                .isEqualTo("After");
        assertThat(put(path, product("Blind", 1), "", seller, "seller")).hasStatus(428);
    }

    @Test
    void refusesAJumpInTheLifeOfAProduct() {
        var id = drafted(product("Jumper", 1));
        var path = "/api/v1/products/" + id;

        var jump =
                put(
                        path,
                        product("Jumper", 1).replace("\"stock\"", "\"status\":\"sold\",\"stock\""),
                        "\"0\"",
                        seller,
                        "seller");

        assertThat(jump)
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("illegal_transition");
        post(path + "/publish", "", seller, "seller");
        assertThat(post(path + "/publish", "", seller, "seller")).hasStatus(409);
    }

    @Test
    void sellsOutWhenTheSellerHasNoneLeft() {
        var id = published(product("Last ones", 2));
        var path = "/api/v1/products/" + id;

        var none =
                put(
                        path,
                        product("Last ones", 0),
                        tag(get(path, seller, "seller")),
                        seller,
                        "seller");
        var some = put(path, product("Last ones", 5), tag(none), seller, "seller");

        assertThat(none).bodyJson().extractingPath("$.status").isEqualTo("sold");
        assertThat(some).bodyJson().extractingPath("$.status").isEqualTo("active");
    }

    @Test
    void deletesADraftAndCancelsWhatWasSeen() {
        var draft = drafted(product("Draft", 1));
        var seen = published(product("Seen", 1));

        assertThat(delete("/api/v1/products/" + draft, seller, "seller")).hasStatus(204);
        assertThat(delete("/api/v1/products/" + seen, seller, "seller")).hasStatus(204);

        assertThat(get("/api/v1/products/" + draft, seller, "seller")).hasStatus(404);
        assertThat(get("/api/v1/products/" + seen)).hasStatus(404);
        assertThat(get("/api/v1/products/" + seen, seller, "seller"))
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("cancelled");
        assertThat(delete("/api/v1/products/" + seen, seller, "seller")).hasStatus(409);
    }

    @Test
    void isForSellersAndTheirOwnProducts() {
        var id = published(product("Mine", 1));
        var path = "/api/v1/products/" + id;
        var stranger = Ids.next();

        assertThat(post("/api/v1/products", product("X", 1), buyer, "buyer")).hasStatus(403);
        assertThat(put(path, product("X", 1), "*", stranger, "seller")).hasStatus(404);
        assertThat(post(path + "/publish", "", stranger, "seller")).hasStatus(404);
        assertThat(delete(path, stranger, "seller")).hasStatus(404);
        assertThat(delete(path, buyer, "buyer")).hasStatus(403);
        assertThat(http.post().uri("/api/v1/products").exchange()).hasStatus(401);
    }

    @Test
    void leavesTheWindowDressingToAdmins() {
        var id = drafted(product("Star", 1));
        var featured = product("Star", 1).replace("\"stock\"", "\"featured\":true,\"stock\"");

        assertThat(put("/api/v1/products/" + id, featured, "*", seller, "seller")).hasStatus(403);
        assertThat(put("/api/v1/products/" + id, featured, "*", ADMIN, "admin"))
                .bodyJson()
                .extractingPath("$.featured")
                .isEqualTo(true);
    }

    @Test
    void takesServicesWithADuration() {
        var lesson =
                """
                {"title":"Guitar lesson","kind":"service","duration_minutes":45,"starting_price":{"amount":"30.00","currency":"USD"}}
                """;

        assertThat(post("/api/v1/products", lesson, seller, "vendor"))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.duration_minutes")
                .isEqualTo(45);
    }

    @Test
    void answersNotModified() {
        var id = published(product("Same", 1));
        var path = "/api/v1/products/" + id;

        var again = http.get().uri(path).header("If-None-Match", tag(get(path))).exchange();

        assertThat(again).hasStatus(304);
        assertThat(get(path).getResponse().getHeader("Cache-Control")).contains("public");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"title\":\" \",\"starting_price\":{\"amount\":\"1.00\",\"currency\":\"USD\"}}|422|title",
                "{\"title\":\"A\"}|422|starting_price",
                "{\"title\":\"A\",\"starting_price\":{\"amount\":\"-1.00\",\"currency\":\"USD\"}}|422|starting_price",
                "{\"title\":\"A\",\"starting_price\":{\"amount\":\"1.00\",\"currency\":\"USD\"},\"condition\":\"ok\"}|422|condition",
                "{\"title\":\"A\",\"starting_price\":{\"amount\":\"1.00\",\"currency\":\"USD\"},\"stock\":-1}|422|stock",
                "{\"title\":\"A\",\"starting_price\":{\"amount\":\"1.00\",\"currency\":\"USD\"},\"kind\":\"service\"}|422|duration_minutes",
                "{\"title\":\"A\",\"starting_price\":{\"amount\":\"1.00\",\"currency\":\"USD\"},\"category_id\":\"00000000-0000-0000-0000-000000000000\"}|422|category_id",
                "{\"title\":\"A\",\"starting_price\":{\"amount\":\"1.00\",\"currency\":\"USD\"},\"store_id\":\"00000000-0000-0000-0000-000000000000\"}|422|store_id",
                "{\"title\":\"A\",\"starting_price\":{\"amount\":\"1.00\",\"currency\":\"USD\"},\"images\":[\"javascript:alert(1)\"]}|422|images",
                "{\"title\":\"A\",\"starting_price\":{\"amount\":\"1.00\",\"currency\":\"USD\"},\"specifications\":{\"a\":\"\\u0000\"}}|400|specifications",
                "{\"title\":\"A\",\"stock\":\"many\"}|400|stock",
                "{|400|malformed",
            })
    void refusesWhatItCannotSell(String body, int status, String named) {
        assertThat(post("/api/v1/products", body, seller, "seller"))
                .hasStatus(status)
                .bodyText()
                .contains(named);
    }

    @Test
    void listsAThingOnceHoweverOftenItIsSent() {
        var key = "key-" + seller;

        var first = sentWith(key, product("Once", 1));
        var second = sentWith(key, product("Once", 1));

        assertThat(CatalogIT.<String>read(second, "$.id")).isEqualTo(read(first, "$.id"));
        assertThat(sentWith(key, product("Other", 1))).hasStatus(422);
        assertThat(sentWith("bad-" + key, "{\"title\":\"A\"}")).hasStatus(422);
        assertThat(
                        sentWith(
                                "store-" + key,
                                product("A", 1)
                                        .replace(
                                                "\"stock\"",
                                                "\"store_id\":\"" + buyer + "\",\"stock\"")))
                .hasStatus(422);
    }

    private MvcTestResult sentWith(String key, String body) {
        return http.post()
                .uri("/api/v1/products")
                .header("Authorization", TestTokens.bearer(seller, "seller"))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    @Test
    void doesNotKnowWhatIsNoId() {
        assertThat(get("/api/v1/products/camera")).hasStatus(404);
        assertThat(get("/api/v1/products/" + buyer)).hasStatus(404);
    }

    private String everything() {
        var store =
                CatalogIT.<String>read(
                        post(
                                "/api/v1/stores",
                                "{\"name\":\"Shop of " + seller + "\"}",
                                seller,
                                "seller"),
                        "$.id");
        var category = CatalogIT.<String>read(get("/api/v1/categories/cameras"), "$.id");
        return EVERYTHING.formatted(category, store);
    }
}
