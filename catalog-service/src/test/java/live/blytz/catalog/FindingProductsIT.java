package live.blytz.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingProductsIT extends CatalogIT {

    private static String priced(String title, String amount, String extra) {
        return """
        {"title":"%s","starting_price":{"amount":"%s","currency":"USD"}%s}
        """
                .formatted(title, amount, extra);
    }

    @Test
    void goesThroughTheWholeListPageByPageOnce() {
        for (var i = 0; i < 7; i++) {
            published(priced("Item " + i, (20 - i % 3) + ".00", ""));
        }
        for (var sort : List.of("newest", "price_asc", "price_desc", "popular")) {
            var seen = new ArrayList<String>();
            var cursor = "";
            do {
                var page =
                        get("/api/v1/products?limit=3&seller=" + seller + "&sort=" + sort + cursor);
                seen.addAll(CatalogIT.<List<String>>read(page, "$.items[*].id"));
                var next = CatalogIT.<String>read(page, "$.next_cursor");
                cursor = next == null ? null : "&cursor=" + next;
            } while (cursor != null);

            assertThat(seen).as(sort).hasSize(7).doesNotHaveDuplicates();
        }
    }

    @Test
    void filtersByEverythingAtOnce() {
        published(priced("Cheap", "5.00", ",\"condition\":\"fair\""));
        published(priced("Right", "50.00", ",\"condition\":\"good\""));
        published(priced("Dear", "500.00", ",\"condition\":\"good\""));
        drafted(priced("Draft", "50.00", ",\"condition\":\"good\""));

        var found =
                get(
                        "/api/v1/products?seller=%s&condition=good&kind=product&currency=USD&min_price=10&max_price=100.00"
                                .formatted(seller));

        assertThat(CatalogIT.<List<String>>read(found, "$.items[*].title"))
                .containsExactly("Right");
    }

    @Test
    void findsWordsInTitlesAndDescriptions() {
        published(priced("Vintage camera", "5.00", ",\"description\":\"with a leather strap\""));
        published(priced("Teapot", "5.00", ""));

        assertThat(titles("vintage+cameras")).containsExactly("Vintage camera");
        assertThat(titles("leather")).containsExactly("Vintage camera");
    }

    @Test
    void forgivesATypo() {
        published(priced("Polaroid instant camera", "5.00", ""));
        published(priced("Wooden chair", "5.00", ""));

        assertThat(titles("polarod")).containsExactly("Polaroid instant camera");
        assertThat(titles("wodden+chair")).containsExactly("Wooden chair");
    }

    @Test
    void showsDraftsOnlyInOnesOwnList() {
        drafted(product("Mine", 1));

        assertThat(get("/api/v1/products?status=draft&seller=" + seller))
                .bodyText()
                .doesNotContain("Mine");
        assertThat(get("/api/v1/products?status=draft&seller=" + seller, buyer, "seller"))
                .bodyText()
                .doesNotContain("Mine");
        assertThat(get("/api/v1/products?status=draft&seller=me", seller, "seller"))
                .bodyText()
                .contains("Mine");
    }

    @Test
    void answersNotModifiedToAListThatIsTheSame() {
        published(product("One", 1));
        var path = "/api/v1/products?seller=" + seller;
        var first = get(path);

        assertThat(first.getResponse().getHeader("Cache-Control")).contains("public");
        assertThat(http.get().uri(path).header("If-None-Match", tag(first)).exchange())
                .hasStatus(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "min_price=cheap",
                "status=gone",
                "seller=bob",
                "category=no-such-category",
                "limit=1000",
                "cursor=nonsense",
                "cursor=OTk5OTk5OTk5OTk5OTk5OTk5OTk5HzE",
                "sort=random",
                "q=%00"
            })
    void refusesAQuestionItCannotRead(String query) {
        assertThat(get("/api/v1/products?" + query))
                .hasStatus(422)
                .bodyText()
                .contains("\"errors\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"q='%20or%201=1", "q=!!&:*()", "q=%25_%5C", "max_price=999999999999.99"})
    void survivesOddWords(String query) {
        assertThat(get("/api/v1/products?" + query)).hasStatusOk();
    }

    @Test
    void doesNotLookBehindTheFiltersItHas() {
        assertThat(get("/api/v1/products?seller[$ne]=x&status.class=x&sort[0][1]=y")).hasStatusOk();
    }

    @Test
    void hasTheIndexThatTheContractNames() {
        var index =
                database.sql("select indexdef from pg_indexes where indexname = ?")
                        .param("product_seller_category_status")
                        .query(String.class)
                        .single();

        assertThat(index).endsWith("(seller_id, category_id, status)");
    }

    private List<String> titles(String words) {
        return read(
                get("/api/v1/products?seller=%s&q=%s".formatted(seller, words)),
                "$.items[*].title");
    }
}
