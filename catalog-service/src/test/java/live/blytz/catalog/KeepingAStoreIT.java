package live.blytz.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import live.blytz.events.product.ProductChanged;
import live.blytz.events.store.StoreChanged;
import live.blytz.platform.test.EventProbe;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class KeepingAStoreIT extends CatalogIT {

    private static final String PICKUP =
            """
            {"name":"Mira","line1":"7 Mabini St","city":"Manila","country":"PH","location":{"lat":14.5995,"lng":120.9842}}
            """;

    @Test
    void opensOneWithAPublicPage() {
        var opened = opened("Mira's Finds");

        var slug = CatalogIT.<String>read(opened, "$.slug");
        assertThat(slug).startsWith("mira-s-finds");
        assertThat(get("/api/v1/stores/" + slug))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"city\":\"Manila\",\"verification\":\"unverified\"}")
                .doesNotHavePath("$.pickup");
        assertThat(get("/api/v1/stores/" + slug, seller, "seller"))
                .bodyJson()
                .extractingPath("$.pickup.line1")
                .isEqualTo("7 Mabini St");
    }

    @Test
    void refusesASlugThatIsTaken() {
        var slug = "s-" + seller;
        var body = "{\"name\":\"A\",\"slug\":\"" + slug + "\"}";
        post("/api/v1/stores", body, seller, "seller");

        assertThat(post("/api/v1/stores", body, buyer, "vendor"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("slug_taken");
    }

    @Test
    void editsOnlyOnesOwn() {
        var id = CatalogIT.<String>read(opened("Own"), "$.id");
        var path = "/api/v1/stores/" + id;

        assertThat(put(path, "{\"name\":\"Stolen\"}", "*", buyer, "seller")).hasStatus(404);
        assertThat(put(path, "{\"name\":\"Renamed\"}", "\"7\"", seller, "seller")).hasStatus(412);
        assertThat(put(path, "{\"name\":\"Renamed\"}", "\"0\"", seller, "seller"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.name")
                .isEqualTo("Renamed");
    }

    @Test
    void isVerifiedByAnAdminWhenTheOwnerAsks() {
        var path =
                "/api/v1/stores/"
                        + CatalogIT.<String>read(opened("Honest"), "$.id")
                        + "/verification";

        assertThat(post(path, "{\"status\":\"verified\"}", ADMIN, "admin")).hasStatus(409);
        assertThat(post(path, "{\"status\":\"pending\"}", seller, "seller")).hasStatusOk();
        assertThat(post(path, "{\"status\":\"verified\"}", seller, "seller")).hasStatus(403);
        assertThat(post(path, "{\"status\":\"verified\"}", ADMIN, "admin"))
                .bodyJson()
                .extractingPath("$.verification")
                .isEqualTo("verified");
    }

    @Test
    void isListedForItsOwnerAndForAdminsWhoDecide() {
        var id = CatalogIT.<String>read(opened("Listed"), "$.id");
        opened("Not asked yet");
        post(
                "/api/v1/stores/" + id + "/verification",
                "{\"status\":\"pending\"}",
                seller,
                "seller");

        assertThat(get("/api/v1/stores", seller, "seller"))
                .bodyJson()
                .extractingPath("$.items[*].name")
                .asArray()
                .containsExactly("Not asked yet", "Listed");
        assertThat(get("/api/v1/stores?limit=1", seller, "seller"))
                .bodyJson()
                .hasPathSatisfying("$.next_cursor", next -> next.assertThat().isNotNull());
        assertThat(get("/api/v1/stores", buyer, "vendor"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
        assertThat(get("/api/v1/stores?verification=pending&limit=100", ADMIN, "admin"))
                .bodyJson()
                .extractingPath("$.items[*].id")
                .asArray()
                .contains(id);
        assertThat(get("/api/v1/stores?verification=famous", ADMIN, "admin")).hasStatus(422);
        assertThat(get("/api/v1/stores", buyer, "buyer")).hasStatus(403);
        assertThat(get("/api/v1/stores")).hasStatus(401);
    }

    @Test
    void readsItsListPageByPage() {
        opened("First");
        opened("Second");
        var cursor =
                CatalogIT.<String>read(
                        get("/api/v1/stores?limit=1", seller, "seller"), "$.next_cursor");

        assertThat(get("/api/v1/stores?limit=1&cursor=" + cursor, seller, "seller"))
                .bodyJson()
                .extractingPath("$.items[*].name")
                .asArray()
                .containsExactly("First");
    }

    @Test
    void tellsItsProductsAnewWhenThePickupMoves() {
        var store = CatalogIT.<String>read(opened("Moving"), "$.id");
        var product = published(product("Carried along", 1));
        try (var probe = EventProbe.on("product", "store")) {
            put(
                    "/api/v1/stores/" + store,
                    "{\"name\":\"Moving\",\"pickup\":%s}"
                            .formatted(PICKUP.replace("Manila", "Makati")),
                    "*",
                    seller,
                    "seller");

            var told =
                    probe.await(
                            ProductChanged.class,
                            each -> each.getProductId().equals(product) && each.getVersion() == 2);
            assertThat(told.getPickup().getCity()).isEqualTo("Makati");
            var stores =
                    probe.awaitTold(
                            StoreChanged.class,
                            each -> each.getStoreId().toString().equals(store),
                            2);
            assertThat(stores).hasSize(2);
        }
    }

    @Test
    void isNotForBuyers() {
        assertThat(post("/api/v1/stores", "{\"name\":\"A\"}", buyer, "buyer")).hasStatus(403);
    }

    @Test
    void isOverForOneWhoMayNotSellAnyMore() {
        var path = "/api/v1/stores/" + CatalogIT.<String>read(opened("Closed"), "$.id");

        assertThat(put(path, "{\"name\":\"Still mine\"}", "*", seller, "buyer")).hasStatus(403);
        assertThat(post(path + "/verification", "{\"status\":\"pending\"}", seller, "buyer"))
                .hasStatus(403);
    }

    @Test
    void refusesAPickupThatNoRiderFinds() {
        var body =
                "{\"name\":\"A\",\"pickup\":"
                        + PICKUP.replace("14.5995", "95").replace("\"PH\"", "\"Philippines\"")
                        + "}";

        assertThat(post("/api/v1/stores", body, seller, "seller"))
                .hasStatus(422)
                .bodyText()
                .contains("pickup.country", "pickup.location.lat");
    }

    private MvcTestResult opened(String name) {
        var answer =
                post(
                        "/api/v1/stores",
                        "{\"name\":\"%s\",\"pickup\":%s}".formatted(name, PICKUP),
                        seller,
                        "seller");
        assertThat(answer).hasStatus(201);
        return answer;
    }
}
