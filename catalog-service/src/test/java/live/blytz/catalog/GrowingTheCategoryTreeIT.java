package live.blytz.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GrowingTheCategoryTreeIT extends CatalogIT {

    private static final String PATH = "/api/v1/categories";

    private String created(String name, String parent) {
        var body =
                parent == null
                        ? "{\"name\":\"%s\"}".formatted(name)
                        : "{\"name\":\"%s\",\"parent_id\":\"%s\"}".formatted(name, parent);
        return read(post(PATH, body, ADMIN, "admin"), "$.id");
    }

    @Test
    void beginsWithTheTreeOfTheHouse() {
        var tree = get(PATH);

        assertThat(tree).hasStatusOk().headers().containsHeaders("ETag", "Cache-Control");
        assertThat(tree).bodyText().contains("\"slug\":\"trading-cards\"", "\"children\":[");
    }

    @Test
    void refusesACircleAndATakenSlug() {
        var top = created("Top " + seller, null);
        var below = created("Below " + seller, top);

        assertThat(
                        put(
                                PATH + "/" + top,
                                "{\"name\":\"Top\",\"parent_id\":\"%s\"}".formatted(below),
                                "*",
                                ADMIN,
                                "admin"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("category_cycle");
        assertThat(post(PATH, "{\"name\":\"Below " + seller + "\"}", ADMIN, "admin"))
                .hasStatus(409);
    }

    @Test
    void hidesTheProductsOfAnInactiveBranch() {
        var top = created("Branch " + seller, null);
        var below = created("Twig " + seller, top);
        var product =
                published(
                        product("Leaf", 1)
                                .replace(
                                        "\"stock\"",
                                        "\"category_id\":\"" + below + "\",\"stock\""));
        assertThat(get("/api/v1/products?category=" + top)).bodyText().contains("Leaf");
        assertThat(get("/api/v1/products/" + product)).hasStatusOk();

        put(PATH + "/" + top, "{\"name\":\"Branch\",\"is_active\":false}", "*", ADMIN, "admin");

        assertThat(get("/api/v1/products?category=" + top)).bodyText().doesNotContain("Leaf");
        assertThat(get("/api/v1/products/" + product)).hasStatus(404);
        assertThat(get("/api/v1/products/" + product, seller, "seller")).hasStatusOk();
        assertThat(delete(PATH + "/" + top, ADMIN, "admin")).hasStatus(409);
    }

    @Test
    void movesABranchWithAllBelowIt() {
        var left = created("Left " + seller, null);
        var right = created("Right " + seller, null);
        var branch = created("Moved " + seller, left);
        var product =
                published(
                        product("Fruit", 1)
                                .replace(
                                        "\"stock\"",
                                        "\"category_id\":\"" + branch + "\",\"stock\""));

        put(
                PATH + "/" + branch,
                "{\"name\":\"Moved\",\"parent_id\":\"%s\"}".formatted(right),
                "\"0\"",
                ADMIN,
                "admin");

        assertThat(get("/api/v1/products?category=" + right))
                .bodyText()
                .contains(product.toString());
        assertThat(get("/api/v1/products?category=" + left))
                .bodyText()
                .doesNotContain(product.toString());
    }

    @Test
    void deletesAnEmptyOneAndIsForAdmins() {
        var id = created("Gone " + seller, null);

        assertThat(delete(PATH + "/" + id, seller, "seller")).hasStatus(403);
        assertThat(delete(PATH + "/" + id, ADMIN, "admin")).hasStatus(204);
        assertThat(get(PATH + "/" + id)).hasStatus(404);
    }
}
