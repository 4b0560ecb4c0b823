package live.blytz.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.blytz.platform.id.Ids;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.json.JsonMapper;

class CachingProductsIT extends CatalogIT {

    @Autowired private StringRedisTemplate redis;
    @Autowired private MeterRegistry metrics;
    @Autowired private Views views;
    @Autowired private ViewBatches batches;
    @Autowired private CatalogSettings settings;
    @Autowired private JsonMapper json;
    @Autowired private FarCache far;

    @Test
    void keepsAProductInRedisForAnHourWithoutItsReserve() {
        var id = publishedLongAgo("Cached");

        get("/api/v1/products/" + id);

        assertThat(redis.opsForValue().get("product:" + id))
                .contains("Cached")
                .doesNotContain("reserve");
        assertThat(redis.getExpire("product:" + id)).isBetween(3500L, 3600L);
    }

    @Test
    void answersTheSecondReadFromNearby() {
        var id = publishedLongAgo("Twice");
        get("/api/v1/products/" + id);
        var before = reads("near");

        get("/api/v1/products/" + id);

        assertThat(reads("near")).isEqualTo(before + 1);
    }

    @Test
    void believesRedisBeforeTheDatabase() {
        var id = publishedLongAgo("Far");
        get("/api/v1/products/" + id);
        far.heard("");
        var before = reads("far");

        assertThat(get("/api/v1/products/" + id))
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("Far");

        assertThat(reads("far")).isEqualTo(before + 1);
    }

    @Test
    void tellsEveryInstanceToForget() {
        var id = publishedLongAgo("Old");
        var path = "/api/v1/products/" + id;
        get(path);
        var elsewhere = new FarCache(redis, json, settings, metrics);
        Awaitility.await("somebody listens")
                .until(() -> redis.convertAndSend(FarCache.FORGOTTEN, id.toString()) > 0);
        get(path);

        database.sql("update product set title = 'New' where id = ?").param(id).update();
        elsewhere.forget(List.of(id));

        Awaitility.await()
                .atMost(Duration.ofSeconds(3))
                .untilAsserted(
                        () ->
                                assertThat(get(path))
                                        .bodyJson()
                                        .extractingPath("$.title")
                                        .isEqualTo("New"));
    }

    @Test
    void neverPutsBackWhatIsBeingChanged() {
        var id = publishedLongAgo("Before");
        get("/api/v1/products/" + id);
        var stale = far.get(id).orElseThrow();

        put("/api/v1/products/" + id, product("After", 1), "*", seller, "seller");
        far.put(stale);

        assertThat(far.get(id)).isEmpty();
        assertThat(get("/api/v1/products/" + id))
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("After");
    }

    @Test
    void survivesAnEmptiedRedis() {
        var id = publishedLongAgo("Flushed");
        get("/api/v1/products/" + id);
        redis.delete("product:" + id);
        far.heard("");

        assertThat(get("/api/v1/products/" + id)).hasStatusOk();
    }

    @Test
    void countsViewsOfOthersWithoutAWriteEach() {
        var id = publishedLongAgo("Seen");
        var path = "/api/v1/products/" + id;
        var version = tag(get(path));
        get(path, buyer, "buyer");
        get(path, seller, "seller");
        assertThat(viewsOf(id)).isZero();

        views.flush();
        views.flush();

        assertThat(viewsOf(id)).isEqualTo(2);
        assertThat(get(path)).bodyJson().extractingPath("$.view_count").isEqualTo(2);
        assertThat(tag(get(path))).isEqualTo(version);
    }

    @Test
    void addsABatchOnceThoughTheFlushWasCutShort() {
        var id = publishedLongAgo("Crash");
        var batch = Ids.next();
        redis.opsForHash()
                .putAll("{views}:batch", Map.of("batch", batch.toString(), id.toString(), "5"));

        batches.add(batch, Map.of(id, 5L)); // and then the power went out, before Redis knew
        views.flush();

        assertThat(viewsOf(id)).isEqualTo(5);
        assertThat(redis.hasKey("{views}:batch")).isFalse();
    }

    private double reads(String tier) {
        return metrics.counter("catalog.product.reads", "from", tier).count();
    }

    private long viewsOf(UUID id) {
        return database.sql("select view_count from product where id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    /** A change bars the cache for some seconds; these tests begin after them. */
    private UUID publishedLongAgo(String title) {
        var id = published(product(title, 1));
        redis.delete("product:" + id);
        return id;
    }
}
